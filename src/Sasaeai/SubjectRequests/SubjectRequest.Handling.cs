using Sasaeai.Accounts;
using Sasaeai.History;
using Sasaeai.People;

namespace Sasaeai.SubjectRequests;

public sealed partial class SubjectRequest
{
    /// <exception cref="RefusedException">Someone else than the responsible official, or something is missing; the message says what.</exception>
    public static SubjectRequest Take(User by, Person person, RequestKind kind, Requester requester, string? requesterName, string? words, DateOnly receivedOn, DateOnly today)
    {
        RefuseUnless(by);
        if (person.Municipality != by.Municipality)
            throw new RefusedException("この方の記録は、この市町村にありません。");
        if (receivedOn > today)
            throw new RefusedException("請求のあった日が、今日より後になっています。", nameof(ReceivedOn));
        if (requester is not Requester.Self && string.IsNullOrWhiteSpace(requesterName))
            throw new RefusedException("代理で請求する方のお名前を書いてください。", nameof(RequesterName));
        if (kind is not RequestKind.Disclosure && string.IsNullOrWhiteSpace(words))
            throw new RefusedException(kind is RequestKind.Correction ? "どこを、どう直してほしいのかを書いてください。" : "なにを、どう止めてほしいのかを書いてください。", nameof(Words));
        return new()
        {
            Municipality = by.Municipality,
            PersonId = person.Id,
            Kind = kind,
            ReceivedOn = receivedOn,
            Requester = requester,
            RequesterName = requester is Requester.Self ? null : requesterName!.Trim(),
            Words = Tidy(words),
            TakenByName = by.Name,
            Happenings = { new("request.taken", Journal.Function.None, $"{kind.Label()}を1件受けました。") },
        };
    }

    public void Check(User by, string? identityBy, string? authorityBy, DateOnly today)
    {
        RefuseUnlessOpen(by);
        if (string.IsNullOrWhiteSpace(identityBy))
            throw new RefusedException("なにで本人と確かめたかを書いてください。", nameof(IdentityBy));
        if (Requester is not Requester.Self && string.IsNullOrWhiteSpace(authorityBy))
            throw new RefusedException("代理の資格を、なにで確かめたかを書いてください。", nameof(AuthorityBy));
        (IdentityBy, AuthorityBy, CheckedOn, CheckedByName) = (identityBy.Trim(), Tidy(authorityBy), today, by.Name);
    }

    public void Pause(User by, DateOnly today)
    {
        RefuseUnlessOpen(by);
        if (PausedOn is not null)
            throw new RefusedException(Paused ? "もう補正を求めています。" : "補正は、もう一度求めてあります。");
        PausedOn = today;
    }

    public void Resume(User by, DateOnly today)
    {
        RefuseUnlessOpen(by);
        if (!Paused)
            throw new RefusedException("補正を求めていません。");
        ResumedOn = today;
    }

    public void Extend(User by, string? reason, DateOnly today)
    {
        RefuseUnlessOpen(by);
        if (ExtendedOn is not null)
            throw new RefusedException("もう延ばしてあります。二度は延ばせません。");
        if (today > DueOn(today))
            throw new RefusedException("期限を過ぎてからは、延ばせません。");
        if (string.IsNullOrWhiteSpace(reason))
            throw new RefusedException("延ばすわけを書いてください。請求した方に知らせます。", nameof(ExtensionReason));
        (ExtendedOn, ExtensionReason) = (today, reason.Trim());
    }

    /// <summary>Nothing is decided for somebody of whom nobody has seen who they are.</summary>
    public void Decide(User by, RequestOutcome outcome, string? reason, DateOnly today)
    {
        RefuseUnlessOpen(by);
        if (CheckedOn is null)
            throw new RefusedException("先に、本人確認をしてください。");
        if (Paused)
            throw new RefusedException("補正を待っています。届いたことを、先に書きとめてください。");
        if (outcome is not RequestOutcome.Whole && string.IsNullOrWhiteSpace(reason))
            throw new RefusedException("わけを書いてください。決定の知らせに書くことになっています。", nameof(Reason));
        (Outcome, Reason, DecidedOn, DecidedByName) = (outcome, Tidy(reason), today, by.Name);
        Happenings.Add(new("request.decided", Journal.Function.None, $"{Kind.Label()}に答えを出しました。"));
    }

    public void Give(User by, string? how, DateOnly today)
    {
        RefuseUnless(by);
        if (Outcome is null)
            throw new RefusedException("先に、答えを決めてください。");
        if (string.IsNullOrWhiteSpace(how))
            throw new RefusedException("どのように知らせたかを書いてください。", nameof(GivenHow));
        (GivenOn, GivenHow) = (today, how.Trim());
    }

    /// <param name="by">Who decides.</param>
    /// <param name="covered">Further words, one by one; blank ones are left out.</param>
    /// <param name="uncovered">Names that may be read.</param>
    public void Cover(User by, IEnumerable<string> covered, IEnumerable<string> uncovered)
    {
        RefuseUnlessOpen(by);
        (Covered, Uncovered) = ([.. covered.Select(w => w.Trim()).Where(w => w.Length > 0).Distinct()], [.. uncovered.Distinct()]);
    }

    private void RefuseUnlessOpen(User by)
    {
        RefuseUnless(by);
        if (!Open)
            throw new RefusedException("もう答えを決めた請求です。");
    }

    private static void RefuseUnless(User by)
    {
        if (by.Role is not Role.MunicipalOfficer)
            throw new RefusedException("開示などの請求を扱うのは、市町村の担当だけです。");
    }

    private static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
