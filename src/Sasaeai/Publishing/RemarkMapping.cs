using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Sasaeai.Publishing;

internal sealed class RemarkMapping : IEntityTypeConfiguration<Remark>
{
    public void Configure(EntityTypeBuilder<Remark> entity)
    {
        entity.ToTable("Remark");
        entity.HasIndex(r => new { r.Municipality, r.SettledOn, r.On });
        entity.HasOne(r => r.Resource).WithMany().HasForeignKey(r => r.ResourceId).OnDelete(DeleteBehavior.Cascade);
    }
}
