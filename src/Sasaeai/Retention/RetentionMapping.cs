using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Sasaeai.Retention;

internal sealed class RetentionPeriodMapping : IEntityTypeConfiguration<RetentionPeriod>
{
    public void Configure(EntityTypeBuilder<RetentionPeriod> entity)
    {
        entity.ToTable("RetentionPeriod");
        entity.HasIndex(p => new { p.Municipality, p.Class }).IsUnique();
    }
}

internal sealed class DeletionMapping : IEntityTypeConfiguration<Deletion>
{
    public void Configure(EntityTypeBuilder<Deletion> entity)
    {
        entity.ToTable("Deletion");
        entity.HasIndex(d => new { d.Municipality, d.State, d.DecidedOn });
        // One at a time about one record.
        entity.HasIndex(d => d.SubjectId).IsUnique().HasFilter("\"State\" = 'Proposed'");
    }
}

internal sealed class HoldMapping : IEntityTypeConfiguration<Hold>
{
    public void Configure(EntityTypeBuilder<Hold> entity)
    {
        entity.ToTable("Hold");
        entity.HasIndex(h => new { h.Municipality, h.SubjectId });
    }
}
