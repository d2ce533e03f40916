using Sasaeai.History;
using Sasaeai.People;
using Sasaeai.SubjectRequests;
using Sasaeai.Tests.Needs;
using Xunit;

namespace Sasaeai.Tests.SubjectRequests;

public sealed class SubjectRequestTests
{
    private static readonly DateOnly Came = new(2026, 11, 2), Today = SmallTown.Today;
    private readonly SmallTown town = new();

    [Fact]
    public void Thirty_days_run_from_the_day_after_and_stand_still_while_something_is_missing()
    {
        var request = Take();
        Assert.Equal(new(2026, 12, 2), request.DueOn(Today));

        request.Pause(town.Hamada, new(2026, 11, 10));
        Assert.Equal(new(2026, 12, 9), request.DueOn(Today));
        Assert.Throws<RefusedException>(() => request.Decide(town.Hamada, RequestOutcome.Whole, null, Today));
        request.Resume(town.Hamada, new(2026, 11, 15));

        Assert.Equal(new(2026, 12, 7), request.DueOn(new(2026, 12, 1)));
        Assert.Throws<RefusedException>(() => request.Pause(town.Hamada, Today));
    }

    [Fact]
    public void It_is_put_off_once_by_thirty_days_with_a_reason_and_not_when_it_is_too_late()
    {
        var request = Take();
        Assert.Equal(nameof(SubjectRequest.ExtensionReason), Assert.Throws<RefusedException>(() => request.Extend(town.Hamada, " ", Today)).Field);
        Assert.Throws<RefusedException>(() => request.Extend(town.Hamada, "件数が多い", new(2026, 12, 3)));
        request.Extend(town.Hamada, "件数が多い", Today);
        Assert.Equal(new(2027, 1, 1), request.DueOn(Today));
        Assert.Throws<RefusedException>(() => request.Extend(town.Hamada, "もう一度", Today));
    }

    [Fact]
    public void Nothing_is_decided_before_it_is_seen_who_asks_and_by_what_right()
    {
        var request = Take(Requester.Guardian, "鮫坂 進");
        Assert.Throws<RefusedException>(() => request.Decide(town.Hamada, RequestOutcome.Whole, null, Today));
        Assert.Equal(nameof(SubjectRequest.IdentityBy), Assert.Throws<RefusedException>(() => request.Check(town.Hamada, "", "登記事項証明書", Today)).Field);
        Assert.Equal(nameof(SubjectRequest.AuthorityBy), Assert.Throws<RefusedException>(() => request.Check(town.Hamada, "運転免許証", null, Today)).Field);
        request.Check(town.Hamada, "運転免許証", "登記事項証明書", Today);

        Assert.Equal(nameof(SubjectRequest.Reason), Assert.Throws<RefusedException>(() => request.Decide(town.Hamada, RequestOutcome.Part, null, Today)).Field);
        request.Decide(town.Hamada, RequestOutcome.Part, "ほかの方の情報（第78条第1項第2号）", Today);
        Assert.Throws<RefusedException>(() => request.Decide(town.Hamada, RequestOutcome.Whole, null, Today));
        Assert.Throws<RefusedException>(() => request.Cover(town.Hamada, ["あとから"], []));
        request.Give(town.Hamada, "窓口で", Today);
        Assert.Equal(Today, request.GivenOn);
    }

    [Fact]
    public void It_is_the_officials_to_handle_and_what_is_asked_is_said()
    {
        Assert.Throws<RefusedException>(() => SubjectRequest.Take(town.Kujiraoka, Somebody, RequestKind.Disclosure, Requester.Self, null, null, Came, Today));
        Assert.Equal(nameof(SubjectRequest.RequesterName), Assert.Throws<RefusedException>(() => Take(Requester.Agent)).Field);
        Assert.Equal(nameof(SubjectRequest.Words), Assert.Throws<RefusedException>(() => Take(kind: RequestKind.Correction)).Field);
        Assert.Equal(nameof(SubjectRequest.ReceivedOn), Assert.Throws<RefusedException>(() => SubjectRequest.Take(town.Hamada, Somebody, RequestKind.Disclosure, Requester.Self, null, null, Today.AddDays(1), Today)).Field);
    }

    [Theory]
    [InlineData("娘の浪江 さちさんが来る", "娘の■■■■さんが来る")]
    [InlineData("浪江さちと、浪江　さち", "■■■■と、■■■■")]
    [InlineData("浪江さちよさん", "■■■■さん")]
    [InlineData("だれもいない", "だれもいない")]
    public void What_is_covered_is_gone_whatever_its_length_and_its_blanks(string text, string shown) =>
        Assert.Equal(shown, new Blackout(["浪江 さち", "浪江 さちよ", ""]).Over(text));

    private SubjectRequest Take(Requester requester = Requester.Self, string? name = null, RequestKind kind = RequestKind.Disclosure) =>
        SubjectRequest.Take(town.Hamada, Somebody, kind, requester, name, null, Came, Today);

    private static readonly Person Somebody = new() { Municipality = SmallTown.Code, Name = "鮫坂 つる代" };
}
