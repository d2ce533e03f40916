using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Sasaeai.Journal;

internal sealed class JournalEntryMapping : IEntityTypeConfiguration<JournalEntry>
{
    public void Configure(EntityTypeBuilder<JournalEntry> entity)
    {
        entity.ToTable("JournalEntry");
        entity.HasIndex(e => new { e.Municipality, e.At });
        entity.HasIndex(e => e.NeedId);
        entity.HasIndex(e => e.ResourceId);
    }
}
