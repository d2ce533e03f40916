using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Sasaeai.Areas;

internal sealed class AreaImportMapping : IEntityTypeConfiguration<AreaImport>
{
    public void Configure(EntityTypeBuilder<AreaImport> entity)
    {
        entity.ToTable("AreaImport");
        entity.HasIndex(i => new { i.Municipality, i.StartedAt });
    }
}
