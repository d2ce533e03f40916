using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Sasaeai.Areas;

internal sealed class AreaPartsMapping : IEntityTypeConfiguration<AreaBoundary>, IEntityTypeConfiguration<AreaCoverage>, IEntityTypeConfiguration<PopulationCell>
{
    public void Configure(EntityTypeBuilder<AreaBoundary> entity) => entity.ToTable("AreaBoundary");

    public void Configure(EntityTypeBuilder<AreaCoverage> entity)
    {
        entity.ToTable("AreaCoverage").HasKey(c => new { c.AreaId, c.CoveredAreaId });
        entity.HasOne(c => c.CoveredArea).WithMany().HasForeignKey(c => c.CoveredAreaId);
    }

    public void Configure(EntityTypeBuilder<PopulationCell> entity)
    {
        entity.ToTable("PopulationCell");
        entity.HasIndex(c => new { c.Municipality, c.Year, c.Mesh }).IsUnique();
        entity.HasIndex(c => c.ImportId);
        entity.Property(c => c.Spread).HasDefaultValue(false);
    }
}
