using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sasaeai.Consent;
using Sasaeai.Data;

namespace Sasaeai.Needs;

internal sealed class NeedMapping : IEntityTypeConfiguration<Need>
{
    public void Configure(EntityTypeBuilder<Need> entity)
    {
        entity.ToTable("Need");
        entity.Property(n => n.Search).HasDefaultValue("");
        entity.Property(n => n.InParts).HasDefaultValue(false);
        entity.Property(n => n.Reopenings).AsJson().HasDefaultValueSql("'[]'");
        entity.Property(n => n.WordsBack).AsJson().HasDefaultValueSql("'[]'");
        entity.Property(n => n.Inquiries).AsJson().HasDefaultValueSql("'[]'");
        entity.Property(n => n.Concerns).HasDefaultValue(WhoseNeed.Nobody);
        // Lists count by every facet at once: from the index alone, without the rows.
        entity.HasIndex(n => new { n.Municipality, n.State, n.AreaId, n.Categories, n.Urgency, n.Source, n.HeardOn, n.HowMet, n.Missing, n.Concerns, n.NewsOn }).HasDatabaseName("IX_Need_Facets");
        entity.HasIndex(n => new { n.Municipality, n.AreaId, n.State, n.HeardOn });
        entity.HasIndex(n => new { n.Municipality, n.HeardOn, n.Id });
        entity.HasIndex(n => new { n.Municipality, n.AnsweredOn });
        // The figures of a year go through all that was heard in it.
        entity.HasIndex(n => new { n.Municipality, n.HeardOn, n.AreaId, n.Categories, n.AnsweredOn, n.ClosedOn, n.UnmetOn, n.Latitude, n.Longitude, n.Unaware, n.HeardById }).HasDatabaseName("IX_Need_Year");
        entity.HasIndex(n => new { n.Municipality, n.AskAgainOn });
        entity.HasIndex(n => new { n.Municipality, n.NewsOn });
        entity.HasMany<SharingBasis>().WithOne().HasForeignKey(b => b.NeedId);
        entity.HasOne(n => n.Organization).WithMany().HasForeignKey(n => n.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne(n => n.Person).WithMany().HasForeignKey(n => n.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
