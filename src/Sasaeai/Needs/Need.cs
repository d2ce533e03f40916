using System.ComponentModel.DataAnnotations.Schema;
using Sasaeai.History;
using Sasaeai.Organizations;
using Sasaeai.People;
using Sasaeai.Resources;

namespace Sasaeai.Needs;

public enum NeedState
{
    New,
    Looking,
    Asking,
    /// <summary>返事待ち. Handed to another section, whose reply it waits for.</summary>
    AwaitingReply,
    /// <summary>Someone said yes; the help has not begun yet.</summary>
    Promised,
    Answered,
    /// <summary>引き継いだ. Another section has taken it over; it is still asked how it goes.</summary>
    HandedOver,
    /// <summary>見つからず. Nothing was found, which is evidence of what the area lacks.</summary>
    Unmet,
    Closed,
}

public enum Urgency { Unknown, Now, ThisMonth, NoHurry }

/// <summary>困りごと. A worry someone voiced, about a person, an organisation, a place, or nobody named.</summary>
public sealed partial class Need : Record
{
    /// <summary>What was said, as it was said.</summary>
    public required string Words { get; set; }

    /// <summary>A short heading; the first words of <see cref="Words"/> until someone writes a better one.</summary>
    public required string Title { get; set; }

    /// <summary>About whom, as the writer put it; null where it is about nobody named.</summary>
    public string? About { get; set; }
    public Guid? PersonId { get; set; }
    public Person? Person { get; set; }

    /// <summary>団体. The organisation in need: a group short of a driver, a hall without heating; see <see cref="BelongTo"/>.</summary>
    public Guid? OrganizationId { get; private set; }
    public Organization? Organization { get; private set; }

    /// <summary>Who told it, so that they hear back; null where the person told it or nobody was asked.</summary>
    public string? ToldBy { get; set; }

    /// <summary>A key of <c>need-source</c>.</summary>
    public string? Source { get; set; }

    /// <summary>本人未確認: the person does not know of it; only the reporter and the coordinators see it.</summary>
    public bool Unaware { get; set; }

    public string? Where { get; set; }
    public double? Latitude { get; set; }
    public double? Longitude { get; set; }
    public string? Mesh { get; set; }
    public Guid? AreaId { get; set; }

    /// <summary>Keys of <c>need-category</c>.</summary>
    public List<string> Categories { get; set; } = [];
    public Urgency Urgency { get; set; }

    /// <summary>A key of <c>how-met</c>: how it is met today.</summary>
    public string? HowMet { get; set; }

    /// <summary>Days on which the person could be helped or go; none means not asked.</summary>
    public Days GoodDays { get; set; }

    /// <summary>The most the person would pay each time, in yen; null where nobody asked.</summary>
    public int? AffordableYen { get; set; }
    public required DateOnly HeardOn { get; init; }
    public required Guid HeardById { get; init; }
    public required string HeardByName { get; init; }
    public NeedState State { get; private set; }

    /// <summary>The day on which the help began.</summary>
    public DateOnly? AnsweredOn { get; private set; }

    /// <summary>Several share it, each a part: it is answered when nothing lacks any more.</summary>
    public bool InParts { get; private set; }

    /// <summary>まだ足りないこと: the part that is still sought.</summary>
    public string? Lacking { get; private set; }
    public DateOnly? UnmetOn { get; private set; }

    /// <summary>A key of <c>lack</c>: what was missing, so that gaps can be counted.</summary>
    public string? Missing { get; private set; }
    public string? UnmetReason { get; private set; }
    public DateOnly? ClosedOn { get; private set; }
    public string? ClosedReason { get; private set; }
    public List<Reopening> Reopenings { get; private set; } = [];

    /// <summary>The day of the latest news that whoever told it has not heard yet; null once they have, and where nobody else told it.</summary>
    public DateOnly? NewsOn { get; private set; }
    public List<WordBack> WordsBack { get; private set; } = [];

    /// <summary>また聞く日. The day on which someone means to ask how it is.</summary>
    public DateOnly? AskAgainOn { get; private set; }
    public string? AskAgainNote { get; private set; }
    public List<Inquiry> Inquiries { get; private set; } = [];
    public string Search { get; set; } = "";

    /// <summary>Whose it is, so that lists count it from an index.</summary>
    public WhoseNeed Concerns { get; private set; }

    /// <summary>Whose worry it is, as far as anyone wrote it; needs the person loaded.</summary>
    public string? Whose => Person?.Called ?? (About is { } about ? Courtesy.ToWhatMayBeAName(about) + (MayBeSomebodyKnown ? "（書きとめてある方かは、まだ決めていません）" : "") : null);

    /// <summary>Somebody in sight bears the name that was said, and nobody has decided whether they are meant. See <see cref="NeedNames"/>.</summary>
    [NotMapped]
    public bool MayBeSomebodyKnown { get; internal set; }

    /// <summary>Has a name or words that point at one person, so viewing it is logged. An organisation's worry is nobody's personal data.</summary>
    public bool IsPersonal => PersonId is not null || (OrganizationId is null && !string.IsNullOrWhiteSpace(About));

    /// <summary>Whose it is or who told it: a person's name stands in it, and whoever is shown it is written down.</summary>
    public bool NamesSomebody => IsPersonal || ToldBy is not null;
}
