using Sasaeai.Accounts;
using Sasaeai.History;
using Sasaeai.Journal;

namespace Sasaeai.Needs;

public sealed partial class Need
{
    /// <summary>担当. Whose work it is to follow it: whoever heard it, until a colleague takes it over. It opens nothing: reach comes from posts alone.</summary>
    public Guid? HeldById { get; private set; }
    public string? HeldByName { get; private set; }

    /// <summary>担当を引き継ぐ, to oneself or to a colleague whose post reaches it.</summary>
    /// <exception cref="RefusedException">It is closed, is theirs already, or lies beyond their reach.</exception>
    public Takeover PassTo(User successor, User by, string? note, DateOnly on)
    {
        RefuseIfClosed();
        if (HeldById == successor.AccountId)
            throw new RefusedException($"もう、{successor.Name}さんが担当です。", "To");
        if (!successor.HearsNeeds || !NeedAccess.Reaches(successor)(this))
            throw new RefusedException($"{successor.Name}さんには、この困りごとが見えません。見える人を選んでください。", "To");
        var takeover = Takeover.Of(this, successor, by, Said(note), on);
        (HeldById, HeldByName) = (successor.AccountId, successor.Name);
        Happenings.Add(Tell("need.taken-over", Function.None, $"困りごとの担当が、{successor.Name}さんになりました。"));
        return takeover;
    }

    /// <summary>One that stands for all that are the same to the rules of reach.</summary>
    internal static Need Like(string municipality, Guid holder, Guid? area, bool unaware, bool heardByHolder) => new()
    {
        Municipality = municipality,
        Words = "",
        Title = "",
        AreaId = area,
        Unaware = unaware,
        HeardOn = default,
        HeardById = heardByHolder ? holder : Guid.Empty,
        HeardByName = "",
        HeldById = holder,
    };
}
