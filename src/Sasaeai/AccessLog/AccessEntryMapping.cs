using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Sasaeai.AccessLog;

internal sealed class AccessEntryMapping : IEntityTypeConfiguration<AccessEntry>
{
    /// <summary>One index for each question: this person, this record, this account, this town; each in the order of time.</summary>
    public void Configure(EntityTypeBuilder<AccessEntry> entity)
    {
        entity.ToTable("AccessEntry");
        entity.HasIndex(e => new { e.PersonId, e.At }).HasFilter("\"PersonId\" IS NOT NULL");
        entity.HasIndex(e => new { e.SubjectId, e.At });
        entity.HasIndex(e => new { e.Municipality, e.AccountId, e.At });
        entity.HasIndex(e => new { e.Municipality, e.At });
    }
}

internal sealed class AccessLinkMapping : IEntityTypeConfiguration<AccessLink>
{
    public void Configure(EntityTypeBuilder<AccessLink> entity)
    {
        entity.ToTable("AccessLink");
        entity.HasKey(l => new { l.Municipality, l.Number });
        entity.Property(l => l.Number).ValueGeneratedNever();
    }
}

internal sealed class AccessWaitingMapping : IEntityTypeConfiguration<AccessWaiting>
{
    public void Configure(EntityTypeBuilder<AccessWaiting> entity)
    {
        entity.ToTable("AccessWaiting");
        entity.HasKey(w => w.EntryId);
    }
}

internal sealed class AuditCheckMapping : IEntityTypeConfiguration<AuditCheck>
{
    public void Configure(EntityTypeBuilder<AuditCheck> entity)
    {
        entity.ToTable("AuditCheck");
        entity.HasIndex(c => new { c.Municipality, c.At });
    }
}

internal sealed class LeakReportMapping : IEntityTypeConfiguration<LeakReport>
{
    public void Configure(EntityTypeBuilder<LeakReport> entity)
    {
        entity.ToTable("LeakReport");
        entity.HasIndex(r => new { r.Municipality, r.KnownOn });
    }
}
