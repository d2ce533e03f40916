using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sasaeai.Data;

namespace Sasaeai.Years;

internal sealed class YearClosingMapping : IEntityTypeConfiguration<YearClosing>
{
    public void Configure(EntityTypeBuilder<YearClosing> entity)
    {
        entity.ToTable("YearClosing");
        entity.Property(c => c.Areas).AsJson();
        entity.Ignore(c => c.Figures);
        entity.HasIndex(c => new { c.Municipality, c.Year }).IsUnique();
    }
}
