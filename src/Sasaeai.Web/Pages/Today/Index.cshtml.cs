using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Data;
using Sasaeai.Journal;
using Sasaeai.Needs;
using Sasaeai.Time;

namespace Sasaeai.Web.Pages.Today;

/// <summary>きょうの仕事: for each role what waits for it, and nothing that is not its own.</summary>
[OpenTo]
public sealed class IndexModel(SasaeaiDb db, CurrentUser me) : PageModel
{
    private const int JournalShown = 8;

    public CurrentUser Me => me;

    /// <summary>Whose work writes the journal.</summary>
    public bool Works => me.User.HearsNeeds || me.User.KeepsRegistry;
    public IReadOnlyList<FirstStep> Steps { get; private set; } = [];
    public IReadOnlyList<JournalEntry> Journal { get; private set; } = [];
    public IReadOnlyList<AreaWait> AreaWaits { get; private set; } = [];
    public AnswerTime? AnswerTime { get; private set; }
    public CoordinatorsDay? Coordinator { get; private set; }
    public AskedDay? Asked { get; private set; }
    /// <summary>Worries in nobody's hands, for those who can see to it that somebody takes them.</summary>
    public int Unheld { get; private set; }
    public OfficersDay? Officer { get; private set; }
    public IReadOnlyList<RuleNews> RuleNews { get; private set; } = [];
    public RecordDuties Duties { get; private set; } = null!;
    public AuditorsDay? Auditor { get; private set; }
    public MembersDay? Member { get; private set; }
    public PrefecturesDay? Prefecture { get; private set; }

    public async Task OnGetAsync()
    {
        Steps = await FirstSteps.ForAsync(db, me);
        AreaWaits = me.User.ReachesWholeMunicipality ? await AreaWait.LoadAsync(db, me) : [];
        Coordinator = me.User.HearsNeeds && me.User.Role is not Role.MunicipalOfficer ? await CoordinatorsDay.LoadAsync(db, me) : null;
        Officer = me.User.Role is Role.MunicipalOfficer ? await OfficersDay.LoadAsync(db, me) : null;
        if (me.User.Role is Role.MunicipalOfficer or Role.Tier1Coordinator or Role.Tier2Coordinator)
            Unheld = await (await (await Hands.LoadAsync(db, me.User.Municipality, me.Today)).UnheldAsync(db.Needs.VisibleTo(me.User))).CountAsync();
        Asked = me.User.Role is Role.Tier3Coordinator ? await AskedDay.LoadAsync(db, me) : null;
        Auditor = me.User.Role is Role.Auditor ? await AuditorsDay.LoadAsync(db, me) : null;
        Member = me.User.Role is Role.CouncilMember ? await MembersDay.LoadAsync(db, me) : null;
        Prefecture = me.User.Role is Role.PrefectureOfficer ? await PrefecturesDay.LoadAsync(db, me) : null;
        RuleNews = await Today.RuleNews.LoadAsync(db, me);
        Duties = await RecordDuties.LoadAsync(db, me);
        AnswerTime = me.User.HearsNeeds ? await AnswerTime.OfAsync(db.Needs.VisibleTo(me.User), me.Today) : null;
        var midnight = me.Today.StartInUtc();
        Journal = await db.Journal.AsNoTracking().VisibleTo(me.User).Where(e => e.At >= midnight && e.ById == me.User.AccountId)
            .OrderByDescending(e => e.At).Take(JournalShown).ToListAsync();
    }
}
