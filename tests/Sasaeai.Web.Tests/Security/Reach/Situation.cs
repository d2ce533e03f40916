using Sasaeai.Accounts;
using Sasaeai.Seeding;
using Sasaeai.Web.Security;

namespace Sasaeai.Web.Tests.Security.Reach;

/// <summary>Where a record stands, seen from whoever asks for it.</summary>
internal sealed record Situation(string Name)
{
    public bool InArea { get; init; }
    public bool OtherTown { get; init; }

    /// <summary>Whoever asks wrote it down; else somebody who asks for nothing here.</summary>
    public bool Mine { get; init; }

    /// <summary>本人未確認.</summary>
    public bool Unaware { get; init; }

    /// <summary>The body that was asked: the tier-3 coordinator's own, another, or none.</summary>
    public string? Asked { get; init; }
    public bool Ended { get; init; }
    public bool Withdrawn { get; init; }

    /// <summary>The recipient still sees that they were asked, and reads nothing of the person.</summary>
    public bool Expired { get; init; }

    /// <summary>Whoever asks opened the person's record in an emergency, where their role may: it shows the sheet, and nothing else is reached.</summary>
    public bool Emergency { get; init; }

    /// <summary>Longer ago than an opening lasts.</summary>
    public bool RunOut { get; init; }

    /// <summary>Whoever asks holds no post any more.</summary>
    public bool OutOfOffice { get; init; }

    public static readonly Situation OwnArea = new("own area") { InArea = true };
    public static readonly Situation OtherArea = new("other area of the municipality");
    public static readonly Situation AnotherTown = new("other municipality") { OtherTown = true, InArea = true };

    /// <summary>The same records as those of the own area.</summary>
    public static readonly Situation EndedAppointment = OwnArea with { Name = "ended appointment", OutOfOffice = true };
    private static readonly string? Own = Cast.Roui.Organization;

    public static readonly IReadOnlyList<Situation> All =
    [
        OwnArea, OtherArea, AnotherTown, EndedAppointment,
        new("written by oneself") { Mine = true },
        new("its person does not know") { InArea = true, Unaware = true },
        new("asked of the own organisation") { Asked = Own },
        new("asked of another organisation") { InArea = true, Asked = Cast.Tomari.Organization },
        new("ended referral") { InArea = true, Asked = Own, Ended = true },
        new("withdrawn consent") { InArea = true, Asked = Own, Withdrawn = true },
        new("expired consent") { InArea = true, Asked = Own, Expired = true },
        new("asked of the own organisation's namesake elsewhere") { OtherTown = true, Asked = Own },
        new("opened in an emergency") { Emergency = true },
        new("opened in an emergency that is over") { Emergency = true, RunOut = true },
        new("opened in an emergency of one whose person does not know") { Emergency = true, Unaware = true },
    ];

    /// <summary>What the table's word says about a record that stands so.</summary>
    public bool Reached(ReachWord word) => !OtherTown && word switch
    {
        ReachWord.Town => true,
        ReachWord.Known => Mine || !Unaware,
        ReachWord.Area => Mine || InArea,
        ReachWord.AreaKnown => Mine || (InArea && !Unaware),
        ReachWord.Own => Mine,
        ReachWord.Opened => Emergency && !RunOut,
        ReachWord.Asked => Asked == Own && !Ended && !Withdrawn,
        _ => false,
    };

    /// <summary>Records of the registry and of the office have no person, so only the place of them counts.</summary>
    public static bool Matters(Situation situation, string record) =>
        record is "sheet" or "need" or "person" or "contact" or "referral" or "basis" or "hand-over" || situation == OwnArea || situation == OtherArea || situation == AnotherTown || situation == EndedAppointment;

    public bool IsFor(Role role) => !Mine || role is Role.MunicipalOfficer or Role.Tier1Coordinator or Role.Tier2Coordinator or Role.CareCenterStaff or Role.CareManager;
}
