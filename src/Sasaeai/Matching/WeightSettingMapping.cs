using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sasaeai.Data;

namespace Sasaeai.Matching;

internal sealed class WeightSettingMapping : IEntityTypeConfiguration<WeightSetting>
{
    public void Configure(EntityTypeBuilder<WeightSetting> entity)
    {
        entity.ToTable("WeightSetting");
        entity.Property(s => s.Points).AsJson();
        entity.Ignore(s => s.Weights);
        entity.HasIndex(s => new { s.Municipality, s.SetAt });
    }
}
