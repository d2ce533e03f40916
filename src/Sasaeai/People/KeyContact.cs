using Sasaeai.CodeLists;
using Sasaeai.History;

namespace Sasaeai.People;

/// <summary>Whether a contact may hear of the person's worries.</summary>
public enum MayHear
{
    NotAsked,
    Yes,

    /// <summary>Only what the person agrees to each time.</summary>
    AskFirst,
    No,
}

/// <summary>連絡のとれる人. Family, the care manager, the 民生委員: whom to call about a person, and whether they may be told.</summary>
public sealed class KeyContact : Dated
{
    public required Guid PersonId { get; init; }

    /// <summary>The contact's own record, if somebody keeps one.</summary>
    public Guid? ContactId { get; set; }
    public required string Name { get; set; }

    /// <summary>A key of <c>contact-kind</c>.</summary>
    public required string Kind { get; set; }

    /// <summary>長女, かかりつけ: as it is said.</summary>
    public string? Relation { get; set; }
    public string? Phone { get; set; }
    public Guid? OrganizationId { get; set; }
    public MayHear MayHear { get; set; }
    public string? Note { get; set; }

    /// <exception cref="RefusedException">Something is missing; the message says what.</exception>
    public void Check()
    {
        if (string.IsNullOrWhiteSpace(Name))
            throw new RefusedException("だれに連絡するかを書いてください。", nameof(Name));
        if (!CodeList.ContactKind.Has(Kind))
            throw new RefusedException("どんな方かを選んでください。", nameof(Kind));
        if (ContactId == PersonId)
            throw new RefusedException("ご本人は、連絡先になりません。", nameof(Name));
    }
}

public static class MayHearWords
{
    public static string Label(this MayHear may) => may switch
    {
        MayHear.NotAsked => "まだ聞いていない",
        MayHear.Yes => "伝えてよい",
        MayHear.AskFirst => "ご本人に聞いてから",
        MayHear.No => "伝えない",
        _ => throw new ArgumentOutOfRangeException(nameof(may), may, null),
    };
}
