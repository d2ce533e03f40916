using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Sasaeai.AccessLog;

internal sealed class AccessEntryMapping : IEntityTypeConfiguration<AccessEntry>
{
    public void Configure(EntityTypeBuilder<AccessEntry> entity)
    {
        entity.ToTable("AccessEntry");
        entity.HasIndex(e => new { e.Municipality, e.SubjectId, e.At });
        entity.HasIndex(e => new { e.Municipality, e.At });
        entity.HasIndex(e => new { e.AccountId, e.At });
    }
}
