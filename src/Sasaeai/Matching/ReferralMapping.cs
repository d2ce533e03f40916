using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sasaeai.Consent;
using Sasaeai.Data;

namespace Sasaeai.Matching;

internal sealed class ReferralMapping : IEntityTypeConfiguration<Referral>
{
    public void Configure(EntityTypeBuilder<Referral> entity)
    {
        entity.ToTable("Referral");
        // Two people who answer at once: the second is told so instead of overwriting the first.
        entity.Property(r => r.State).IsConcurrencyToken();
        entity.Property(r => r.FollowUps).AsJson().HasDefaultValueSql("'[]'");
        entity.Property(r => r.Told).HasDefaultValue(SharedFields.None);
        entity.Property(r => r.ReadBeforeAsking).HasDefaultValue(false);
        entity.HasIndex(r => new { r.Municipality, r.State, r.AskedOn, r.Id });
        entity.HasIndex(r => new { r.Municipality, r.AskedOn, r.Id });
        entity.HasIndex(r => new { r.ResourceId, r.State });
        entity.HasIndex(r => new { r.Municipality, r.Tidings, r.TidingsHeardOn });
        entity.HasIndex(r => new { r.Municipality, r.OrganizationId });
        entity.HasOne(r => r.Need).WithMany().HasForeignKey(r => r.NeedId);
        entity.HasOne(r => r.Resource).WithMany().HasForeignKey(r => r.ResourceId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne(r => r.Rules).WithMany().HasForeignKey(r => r.RulesId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne(r => r.SharingBasis).WithMany().HasForeignKey(r => r.SharingBasisId).OnDelete(DeleteBehavior.Restrict);
    }
}
