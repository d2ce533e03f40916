using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sasaeai.Data;

namespace Sasaeai.Duplicates;

internal sealed class MergeMapping : IEntityTypeConfiguration<Merge>
{
    public void Configure(EntityTypeBuilder<Merge> entity)
    {
        entity.ToTable("Merge");
        entity.Property(m => m.Moved).AsJson();
        entity.HasIndex(m => m.FromId);
        entity.HasIndex(m => m.IntoId);
    }
}
