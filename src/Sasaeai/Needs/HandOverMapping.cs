using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Sasaeai.Needs;

internal sealed class HandOverMapping : IEntityTypeConfiguration<HandOver>
{
    public void Configure(EntityTypeBuilder<HandOver> entity)
    {
        entity.ToTable("HandOver");
        // Two who write the reply at once: the second is told so.
        entity.Property(h => h.RepliedOn).IsConcurrencyToken();
        entity.HasIndex(h => new { h.Municipality, h.RepliedOn });
        entity.HasOne(h => h.Need).WithMany().HasForeignKey(h => h.NeedId);
        entity.HasOne(h => h.SharingBasis).WithMany().HasForeignKey(h => h.SharingBasisId).OnDelete(DeleteBehavior.Restrict);
    }
}
