using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Sasaeai.AccessLog;
using Sasaeai.Accounts;
using Sasaeai.Appointments;
using Sasaeai.Areas;
using Sasaeai.Consent;
using Sasaeai.Duplicates;
using Sasaeai.Emergencies;
using Sasaeai.History;
using Sasaeai.Imports;
using Sasaeai.Journal;
using Sasaeai.Matching;
using Sasaeai.Needs;
using Sasaeai.Organizations;
using Sasaeai.People;
using Sasaeai.Publishing;
using Sasaeai.Resources;
using Sasaeai.Retention;
using Sasaeai.Rules;
using Sasaeai.Search;
using Sasaeai.Slips;
using Sasaeai.SubjectRequests;
using Sasaeai.Years;

namespace Sasaeai.Data;

/// <summary>The whole database. Saving writes history and journal in the same transaction.</summary>
public sealed partial class SasaeaiDb(DbContextOptions<SasaeaiDb> options, TimeProvider clock) : IdentityUserContext<Account, Guid>(options)
{
    /// <summary>Who is at work; null for commands and sign-in, which are recorded under the product's own name.</summary>
    public User? User { get; set; }

    /// <summary>What history calls whoever acts; a command on the server has no account.</summary>
    public string Actor => User?.Name ?? "サーバーの操作";

    /// <summary>UTC.</summary>
    internal DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The import in progress; its changes carry this id.</summary>
    public Guid? ImportId { get; set; }

    public DbSet<Municipality> Municipalities => Set<Municipality>();
    public DbSet<Area> Areas => Set<Area>();
    public DbSet<AreaBoundary> AreaBoundaries => Set<AreaBoundary>();
    public DbSet<AreaImport> AreaImports => Set<AreaImport>();
    public DbSet<PopulationCell> PopulationCells => Set<PopulationCell>();
    public DbSet<Stay> Stays => Set<Stay>();
    public DbSet<PaperCode> PaperCodes => Set<PaperCode>();
    public DbSet<AccountLink> AccountLinks => Set<AccountLink>();
    public DbSet<AccountEvent> AccountEvents => Set<AccountEvent>();
    public DbSet<Appointment> Appointments => Set<Appointment>();
    public DbSet<Organization> Organizations => Set<Organization>();
    public DbSet<Resource> Resources => Set<Resource>();
    public DbSet<Approach> Approaches => Set<Approach>();
    public DbSet<ResourceDraft> ResourceDrafts => Set<ResourceDraft>();
    public DbSet<Merge> Merges => Set<Merge>();
    public DbSet<LookAlike> LookAlikes => Set<LookAlike>();
    public DbSet<ImportBatch> ImportBatches => Set<ImportBatch>();
    public DbSet<ImportRow> ImportRows => Set<ImportRow>();
    public DbSet<ImportRun> ImportRuns => Set<ImportRun>();
    public DbSet<Origin> Origins => Set<Origin>();
    public DbSet<RememberedMapping> RememberedMappings => Set<RememberedMapping>();
    public DbSet<Person> People => Set<Person>();
    public DbSet<PersonKey> PersonKeys => Set<PersonKey>();
    public DbSet<Residence> Residences => Set<Residence>();
    public DbSet<HouseholdMember> HouseholdMembers => Set<HouseholdMember>();
    public DbSet<KeyContact> KeyContacts => Set<KeyContact>();
    public DbSet<PersonTie> PersonTies => Set<PersonTie>();
    public DbSet<Need> Needs => Set<Need>();
    public DbSet<HandOver> HandOvers => Set<HandOver>();
    public DbSet<Takeover> Takeovers => Set<Takeover>();
    public DbSet<SharingBasis> SharingBases => Set<SharingBasis>();
    public DbSet<MissedSearch> MissedSearches => Set<MissedSearch>();
    public DbSet<RuleSet> RuleSets => Set<RuleSet>();
    public DbSet<Referral> Referrals => Set<Referral>();
    public DbSet<YearClosing> YearClosings => Set<YearClosing>();
    public DbSet<WeightSetting> WeightSettings => Set<WeightSetting>();
    public DbSet<Slip> Slips => Set<Slip>();
    public DbSet<Remark> Remarks => Set<Remark>();
    public DbSet<EmergencyOpening> EmergencyOpenings => Set<EmergencyOpening>();
    public DbSet<Change> Changes => Set<Change>();
    public DbSet<JournalEntry> Journal => Set<JournalEntry>();
    public DbSet<AccessEntry> AccessLog => Set<AccessEntry>();
    public DbSet<AccessLink> AccessLinks => Set<AccessLink>();
    public DbSet<AccessWaiting> AccessWaiting => Set<AccessWaiting>();
    public DbSet<AuditCheck> AuditChecks => Set<AuditCheck>();
    public DbSet<RetentionPeriod> RetentionPeriods => Set<RetentionPeriod>();
    public DbSet<Deletion> Deletions => Set<Deletion>();
    public DbSet<Hold> Holds => Set<Hold>();
    public DbSet<SubjectRequest> SubjectRequests => Set<SubjectRequest>();
    public DbSet<LeakReport> LeakReports => Set<LeakReport>();

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        Recorder.Record(this, clock.GetUtcNow().UtcDateTime);
        PersonIndex.KeepAsync(this, CancellationToken.None).GetAwaiter().GetResult();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        Recorder.Record(this, clock.GetUtcNow().UtcDateTime);
        await PersonIndex.KeepAsync(this, cancellationToken);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // Instants are UTC; SQLite forgets the kind, and offsets cannot be ordered there.
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
        configurationBuilder.Properties<Days>().HaveConversion<int>();
        configurationBuilder.Properties<SharedFields>().HaveConversion<int>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(SasaeaiDb).Assembly);
        if (!Database.IsNpgsql())
            return;
        // Ranges of keys are compared byte by byte, as SQLite does, whatever the language of the cluster.
        builder.Entity<PersonKey>().Property(k => k.Key).UseCollation("C");
        builder.HasDbFunction(() => WordIndex.SearchHolds("", Array.Empty<string>())).HasName("search_holds").IsBuiltIn();
    }
}
