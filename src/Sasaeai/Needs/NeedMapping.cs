using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sasaeai.Consent;
using Sasaeai.Data;

namespace Sasaeai.Needs;

internal sealed class NeedMapping : IEntityTypeConfiguration<Need>
{
    private const string StillOpen = "\"State\" <> 'Closed'";

    public void Configure(EntityTypeBuilder<Need> entity)
    {
        entity.ToTable("Need");
        entity.Property(n => n.Search).HasDefaultValue("");
        entity.Property(n => n.InParts).HasDefaultValue(false);
        entity.Property(n => n.Reopenings).AsJson().HasDefaultValueSql("'[]'");
        entity.Property(n => n.WordsBack).AsJson().HasDefaultValueSql("'[]'");
        entity.Property(n => n.Inquiries).AsJson().HasDefaultValueSql("'[]'");
        entity.Property(n => n.Concerns).HasDefaultValue(WhoseNeed.Nobody);
        // Lists count by every facet at once: from an index alone, in its order; its last columns say how long it waits and who may see it.
        entity.HasIndex(n => new { n.Municipality, n.State, n.AreaId, n.Categories, n.Urgency, n.Source, n.HowMet, n.Missing, n.Concerns, n.NewsOn, n.HeardOn, n.Unaware, n.HeardById }, "IX_Need_Facets").HasFilter(StillOpen);
        entity.HasIndex(n => new { n.Municipality, n.AreaId, n.Categories, n.Urgency, n.Source, n.HowMet, n.Missing, n.Concerns, n.NewsOn, n.Unaware, n.HeardById }, "IX_Need_ClosedFacets").HasFilter("\"State\" = 'Closed'");
        // Whom worries are about, and who may see so. Those of which their person does not know are few, and looked for among all.
        entity.HasIndex(n => new { n.Municipality, n.PersonId, n.Unaware, n.AreaId, n.HeardById }).HasDatabaseName("IX_Need_Person");
        entity.HasIndex(n => n.PersonId, "IX_Need_Unaware").HasFilter("\"Unaware\"");
        entity.HasIndex(n => n.PersonId, "IX_Need_PersonId");
        // Pages of the list in the order of hearing, of all that is open or of one state.
        entity.HasIndex(n => new { n.Municipality, n.HeardOn, n.Id }, "IX_Need_Open").HasFilter(StillOpen);
        entity.HasIndex(n => new { n.Municipality, n.State, n.HeardOn, n.Id, n.AreaId, n.Unaware, n.HeardById }, "IX_Need_State");
        entity.HasIndex(n => new { n.Municipality, n.AreaId, n.State, n.HeardOn });
        entity.HasIndex(n => new { n.Municipality, n.HeardOn, n.Id });
        entity.HasIndex(n => new { n.Municipality, n.AnsweredOn });
        // The figures of a year go through all that was heard in it.
        entity.HasIndex(n => new { n.Municipality, n.HeardOn, n.AreaId, n.Categories, n.AnsweredOn, n.ClosedOn, n.UnmetOn, n.Latitude, n.Longitude, n.Unaware, n.HeardById }).HasDatabaseName("IX_Need_Year");
        entity.HasIndex(n => new { n.Municipality, n.AreaId, n.Categories, n.HeardOn, n.Unaware, n.HeardById }, "IX_Need_Waiting")
            .HasFilter("\"AnsweredOn\" IS NULL AND \"ClosedOn\" IS NULL AND \"UnmetOn\" IS NULL");
        entity.HasIndex(n => new { n.Municipality, n.AskAgainOn });
        // In whose hands what is open lies, and whether they reach it: see Hands.
        entity.HasIndex(n => new { n.Municipality, n.HeldById, n.AreaId, n.Unaware, n.HeardById }, "IX_Need_Hands").HasFilter(StillOpen);
        // Two who hand it over at once: the second is told so.
        entity.Property(n => n.HeldById).IsConcurrencyToken();
        entity.HasIndex(n => new { n.Municipality, n.NewsOn }).HasFilter("\"NewsOn\" IS NOT NULL");
        entity.HasMany<SharingBasis>().WithOne().HasForeignKey(b => b.NeedId);
        entity.HasOne(n => n.Organization).WithMany().HasForeignKey(n => n.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne(n => n.Person).WithMany().HasForeignKey(n => n.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
