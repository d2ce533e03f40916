using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sasaeai.Data;
using Sasaeai.Resources;

namespace Sasaeai.Imports;

internal sealed class ImportMapping
    : IEntityTypeConfiguration<ImportBatch>, IEntityTypeConfiguration<ImportRow>, IEntityTypeConfiguration<ImportRun>, IEntityTypeConfiguration<Origin>, IEntityTypeConfiguration<RememberedMapping>
{
    public void Configure(EntityTypeBuilder<ImportBatch> entity)
    {
        entity.ToTable("ImportBatch");
        entity.HasIndex(b => new { b.Municipality, b.At });
    }

    public void Configure(EntityTypeBuilder<ImportRow> entity)
    {
        entity.ToTable("ImportRow").HasKey(r => new { r.BatchId, r.Number });
        entity.Property(r => r.Remarks).AsJson();
        entity.HasOne<ImportBatch>().WithMany().HasForeignKey(r => r.BatchId);
        entity.HasIndex(r => new { r.BatchId, r.Outcome });
    }

    public void Configure(EntityTypeBuilder<ImportRun> entity)
    {
        entity.ToTable("ImportRun").HasKey(r => r.BatchId);
        entity.Ignore(r => r.Progress);
        entity.HasOne<ImportBatch>().WithOne().HasForeignKey<ImportRun>(r => r.BatchId);
    }

    public void Configure(EntityTypeBuilder<Origin> entity)
    {
        entity.ToTable("Origin").Ignore(o => o.OfficialNumber);
        entity.HasIndex(o => new { o.Municipality, o.Scheme, o.Number });
        entity.HasIndex(o => o.ResourceId);
        entity.HasIndex(o => o.BatchId);
        entity.HasOne<Resource>().WithMany().HasForeignKey(o => o.ResourceId);
    }

    public void Configure(EntityTypeBuilder<RememberedMapping> entity) =>
        entity.ToTable("RememberedMapping").HasKey(m => new { m.Municipality, m.Signature });
}
