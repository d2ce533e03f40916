using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sasaeai.Consent;

namespace Sasaeai.Needs;

internal sealed class NeedMapping : IEntityTypeConfiguration<Need>
{
    public void Configure(EntityTypeBuilder<Need> entity)
    {
        entity.ToTable("Need");
        entity.Property(n => n.Search).HasDefaultValue("");
        entity.HasIndex(n => new { n.Municipality, n.State });
        entity.HasIndex(n => new { n.Municipality, n.AreaId });
        entity.HasMany<SharingBasis>().WithOne().HasForeignKey(b => b.NeedId);
        entity.HasOne(n => n.Person).WithMany().HasForeignKey(n => n.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
