using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Sasaeai.Consent;

internal sealed class SharingBasisMapping : IEntityTypeConfiguration<SharingBasis>
{
    public void Configure(EntityTypeBuilder<SharingBasis> entity)
    {
        entity.ToTable("SharingBasis");
        entity.HasIndex(b => new { b.Municipality, b.NeedId });
    }
}
