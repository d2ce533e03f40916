using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Sasaeai.Areas;

internal sealed class AreaMapping : IEntityTypeConfiguration<Area>
{
    public void Configure(EntityTypeBuilder<Area> entity)
    {
        entity.ToTable("Area");
        entity.HasIndex(a => new { a.Municipality, a.Kind });
        entity.HasOne(a => a.Parent).WithMany().HasForeignKey(a => a.ParentId).OnDelete(DeleteBehavior.Restrict);
        entity.HasMany(a => a.Boundaries).WithOne().HasForeignKey(b => b.AreaId);
        entity.HasMany(a => a.Covers).WithOne().HasForeignKey(c => c.AreaId);
    }
}
