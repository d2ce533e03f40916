using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sasaeai.Areas;

namespace Sasaeai.Resources;

internal sealed class ServedAreaMapping : IEntityTypeConfiguration<ServedArea>
{
    public void Configure(EntityTypeBuilder<ServedArea> entity)
    {
        entity.ToTable("ServedArea").HasKey(s => new { s.ResourceId, s.AreaId });
        entity.HasOne<Area>().WithMany().HasForeignKey(s => s.AreaId);
    }
}
