using Sasaeai.Accounts;
using Sasaeai.CodeLists;
using Sasaeai.Consent;
using Sasaeai.History;
using Sasaeai.Journal;

namespace Sasaeai.Needs;

/// <summary>What may be told to whom, as the person or the law gives it.</summary>
public sealed record Sharing(string Basis, string Purpose, Guid? ResourceId, string Recipient, SharedFields Fields, string How, string GivenBy, DateOnly GivenOn, DateOnly? ExpiresOn)
{
    /// <summary>A key of <c>section</c>, where it is for a hand-over to that section.</summary>
    public string? Section { get; init; }

    /// <summary>A key of <c>consent-giver</c>; the person where it is their own yes, else whoever decides by law.</summary>
    public string? Giver { get; init; }
}

public sealed partial class Need
{
    /// <summary>Bases that are the person's own yes, which someone who does not know of the worry cannot have given.</summary>
    private static readonly string[] OwnYes = ["consent", "multilayer"];

    /// <summary>Records on what basis this worry may be told to a recipient.</summary>
    public SharingBasis Share(User by, Sharing given, DateOnly today)
    {
        if (!IsPersonal)
            throw new RefusedException("どなたのことか書かれていない困りごとなので、同意などの記録はいりません。");
        if (!CodeList.LegalBasis.Has(given.Basis))
            throw new RefusedException("なにに基づいて伝えるかを選んでください。", nameof(given.Basis));
        if (Unaware && OwnYes.Contains(given.Basis))
            throw new RefusedException("ご本人がまだ知らない困りごとです。ご本人にお話しして「本人未確認」を外してから、同意を書きとめてください。", nameof(given.Basis));
        // What a conference or the law decides is nobody's yes, whatever was ticked.
        var giver = OwnYes.Contains(given.Basis) ? given.Giver ?? SharingBasis.Self : SharingBasis.Decision;
        if (!CodeList.ConsentGiver.Has(giver))
            throw new RefusedException("どなたの返事かを選んでください。", nameof(given.Giver));
        if (OwnYes.Contains(given.Basis) && giver == SharingBasis.Decision)
            throw new RefusedException("同意は、ご本人か、ご家族、後見人などの返事です。会議や法律で決まったことなら、なにに基づくかを選びなおしてください。", nameof(given.Giver));
        if (given.Fields is SharedFields.None)
            throw new RefusedException("伝えてよいことを選んでください。", nameof(given.Fields));
        if (given.Section is { } section && (given.ResourceId is not null || !CodeList.Section.Has(section)))
            throw new RefusedException("どの部署に伝えるかを選んでください。", nameof(given.Section));
        AskFor(given.Recipient, "だれに伝えるかを書いてください。", nameof(given.Recipient));
        AskFor(given.Purpose, "なんのために伝えるかを書いてください。", nameof(given.Purpose));
        AskFor(given.GivenBy, "だれが、よいと言ったか（または決めたか）を書いてください。", nameof(given.GivenBy));
        AskFor(given.How, "どのように聞いたか（または決めたか）を書いてください。", nameof(given.How));
        if (given.GivenOn > today)
            throw new RefusedException("まだ来ていない日です。聞いた日を書いてください。", nameof(given.GivenOn));
        if (given.ExpiresOn < given.GivenOn)
            throw new RefusedException("「いつまで」が、聞いた日より前です。", nameof(given.ExpiresOn));
        return new SharingBasis
        {
            Municipality = Municipality,
            NeedId = Id,
            PersonId = PersonId,
            Basis = given.Basis,
            Purpose = given.Purpose.Trim(),
            ResourceId = given.ResourceId,
            Section = given.Section,
            Recipient = given.Recipient.Trim(),
            Fields = given.Fields,
            How = given.How.Trim(),
            GivenBy = given.GivenBy.Trim(),
            Giver = giver,
            TakenById = by.AccountId,
            TakenByName = by.Name,
            GivenOn = given.GivenOn,
            ExpiresOn = given.ExpiresOn,
            Happenings = { Tell("basis.recorded", Function.Matching, $"伝えてよいことを書きとめました（{CodeList.LegalBasis.Label(given.Basis)}）。") },
        };
    }

    private static void AskFor(string text, string message, string field)
    {
        if (string.IsNullOrWhiteSpace(text))
            throw new RefusedException(message, field);
    }
}
