using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sasaeai.Data;

namespace Sasaeai.Consent;

internal sealed class SharingBasisMapping : IEntityTypeConfiguration<SharingBasis>
{
    public void Configure(EntityTypeBuilder<SharingBasis> entity)
    {
        entity.ToTable("SharingBasis");
        entity.Property(b => b.Giver).HasDefaultValue(SharingBasis.Self);
        entity.Property(b => b.Renewals).AsJson().HasDefaultValueSql("'[]'");
        entity.HasIndex(b => new { b.Municipality, b.NeedId });
    }
}
