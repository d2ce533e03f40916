using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sasaeai.Data;

namespace Sasaeai.Rules;

internal sealed class RuleSetMapping : IEntityTypeConfiguration<RuleSet>
{
    public void Configure(EntityTypeBuilder<RuleSet> entity)
    {
        entity.ToTable("RuleSet");
        // Someone who writes on while another agrees is told so.
        entity.Property(r => r.State).IsConcurrencyToken();
        entity.Property(r => r.Parts).AsJson();
        entity.Ignore(r => r.Sections);
        // A version is named once; drafts have no number yet and do not stand in each other's way.
        entity.HasIndex(r => new { r.AreaId, r.Number }).IsUnique();
        entity.HasIndex(r => new { r.Municipality, r.State });
        entity.HasOne(r => r.Area).WithMany().HasForeignKey(r => r.AreaId).OnDelete(DeleteBehavior.Restrict);
    }
}
