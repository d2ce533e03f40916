using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Sasaeai.Matching;

internal sealed class ReferralMapping : IEntityTypeConfiguration<Referral>
{
    public void Configure(EntityTypeBuilder<Referral> entity)
    {
        entity.ToTable("Referral");
        entity.HasIndex(r => new { r.Municipality, r.State });
        entity.HasIndex(r => new { r.Municipality, r.OrganizationId });
        entity.HasOne(r => r.Need).WithMany().HasForeignKey(r => r.NeedId);
        entity.HasOne(r => r.Resource).WithMany().HasForeignKey(r => r.ResourceId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne(r => r.SharingBasis).WithMany().HasForeignKey(r => r.SharingBasisId).OnDelete(DeleteBehavior.Restrict);
    }
}
