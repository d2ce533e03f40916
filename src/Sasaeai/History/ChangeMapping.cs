using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sasaeai.Data;

namespace Sasaeai.History;

internal sealed class ChangeMapping : IEntityTypeConfiguration<Change>
{
    public void Configure(EntityTypeBuilder<Change> entity)
    {
        entity.ToTable("Change");
        entity.Property(c => c.Fields).AsJson();
        entity.HasIndex(c => new { c.SubjectId, c.At });
        entity.HasIndex(c => c.ImportId);
    }
}
