using Sasaeai.Areas;
using Sasaeai.History;

namespace Sasaeai.Rules;

public enum RuleState { Draft, Agreed, Dropped }

/// <summary>
/// 役割分担のルール. One version of what residents do and what professionals do in an area, as it was agreed there. It is written while it
/// is a draft; once agreed its words stay for good, for referrals were asked on them, and the next version begins as a copy.
/// </summary>
public sealed partial class RuleSet : Record
{
    /// <summary>Made by <see cref="Draft"/> alone.</summary>
    private RuleSet() { }

    /// <summary>The municipality's own area where they hold for all of it.</summary>
    public required Guid AreaId { get; init; }
    public Area? Area { get; init; }
    public RuleState State { get; private set; }

    /// <summary>第何版, counted within the area; a draft has none yet.</summary>
    public int? Number { get; private set; }

    /// <summary>Short lines, one a row of the text, as all the texts below.</summary>
    public string Residents { get; private set; } = "";
    public string Professionals { get; private set; } = "";

    /// <summary>What residents are not asked to do.</summary>
    public string Limits { get; private set; } = "";

    /// <summary>What is asked of the one who is helped.</summary>
    public string Helped { get; private set; } = "";

    /// <summary>How they talk when something changes or is in doubt.</summary>
    public string Talking { get; private set; } = "";

    /// <summary>困ったときの連絡先.</summary>
    public string Contacts { get; private set; } = "";

    /// <summary>What holds besides for one kind of help.</summary>
    public List<RulePart> Parts { get; private set; } = [];

    /// <summary>What the version is for, or why it differs from the one before.</summary>
    public string? Why { get; private set; }
    public DateOnly? AgreedOn { get; private set; }

    /// <summary>Where or by whom: a council and which of its meetings.</summary>
    public string? AgreedBy { get; private set; }
    public string? RecordedByName { get; private set; }
    public DateOnly? ValidFrom { get; private set; }

    /// <summary>The last day, where the area gave up rules of its own; a later version ends this one without it.</summary>
    public DateOnly? ValidUntil { get; private set; }
    public string? EndReason { get; private set; }

    /// <summary>第2版, or 案.</summary>
    public string Label => Number is { } number ? $"第{number}版" : "案";
}

/// <summary>分野ごとのルール.</summary>
/// <param name="Category">A key of <c>need-category</c>.</param>
public sealed record RulePart(string Category, string Residents, string Professionals, string Limits);
