using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Sasaeai.Slips;

internal sealed class SlipMapping : IEntityTypeConfiguration<Slip>
{
    public void Configure(EntityTypeBuilder<Slip> entity)
    {
        entity.ToTable("Slip");
        // Two people with the same paper: the second is told that the answer is there.
        entity.Property(s => s.AnsweredOn).IsConcurrencyToken();
        entity.HasIndex(s => s.KeyHash).IsUnique();
        entity.HasIndex(s => new { s.Municipality, s.ResourceId });
        entity.HasOne(s => s.Resource).WithMany().HasForeignKey(s => s.ResourceId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne(s => s.Referral).WithMany().HasForeignKey(s => s.ReferralId).OnDelete(DeleteBehavior.Cascade);
    }
}
