using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.History;

namespace Sasaeai.Rules;

/// <summary>What one version means for the others of its area. The caller saves.</summary>
public sealed class RuleDesk(SasaeaiDb db)
{
    /// <summary>A draft for an area: a copy of its last version; where it never had one, of the wider area's on request.</summary>
    /// <param name="by">A keeper of the area's rules.</param>
    /// <param name="area">In force, and not an organisation's.</param>
    /// <param name="fromWider">Whether a first draft begins with what holds there now.</param>
    /// <param name="today">The day of it.</param>
    /// <param name="stop">Stops reading.</param>
    public async Task<RuleSet> DraftAsync(User by, Area area, bool fromWider, DateOnly today, CancellationToken stop = default)
    {
        if (area.Kind is AreaKind.ThirdTier || !area.InForceOn(today))
            throw new RefusedException("いま使われている圏域を選んでください。", nameof(RuleSet.AreaId));
        await RefuseSecondDraftAsync(area.Id, stop);
        var book = await RuleBook.LoadAsync(db, by.Municipality, stop);
        var draft = RuleSet.Draft(by, area, book.LastOf(area.Id) ?? (fromWider ? book.At(area.Id, today) : null));
        db.Add(draft);
        return draft;
    }

    public async Task TakeUpAsync(User by, RuleSet dropped, CancellationToken stop = default)
    {
        await RefuseSecondDraftAsync(dropped.AreaId, stop);
        dropped.TakeUp(by);
    }

    /// <param name="by">A keeper of the area's rules.</param>
    /// <param name="draft">With its area loaded.</param>
    /// <param name="agreement">As it was made.</param>
    /// <param name="today">The day of writing.</param>
    /// <param name="stop">Stops reading.</param>
    public async Task AgreeAsync(User by, RuleSet draft, Agreement agreement, DateOnly today, CancellationToken stop = default) =>
        draft.Agree(by, agreement, (await RuleBook.LoadAsync(db, draft.Municipality, stop)).LastOf(draft.AreaId), today);

    /// <inheritdoc cref="AgreeAsync"/>
    /// <param name="last">The last day on which they hold.</param>
    /// <param name="why">In a word.</param>
    public async Task EndAsync(User by, RuleSet rules, DateOnly? last, string? why, DateOnly today, CancellationToken stop = default)
    {
        if ((await RuleBook.LoadAsync(db, rules.Municipality, stop)).LastOf(rules.AreaId)?.Id != rules.Id)
            throw new RefusedException("やめることができるのは、いちばん新しい版だけです。");
        rules.End(by, last, why, today);
    }

    public async Task GoOnAsync(User by, RuleSet rules, CancellationToken stop = default)
    {
        if ((await RuleBook.LoadAsync(db, rules.Municipality, stop)).LastOf(rules.AreaId)?.Id != rules.Id)
            throw new RefusedException("もう次の版があります。");
        rules.GoOn(by);
    }

    private async Task RefuseSecondDraftAsync(Guid area, CancellationToken stop)
    {
        if (await db.RuleSets.AnyAsync(r => r.AreaId == area && r.State == RuleState.Draft, stop))
            throw new RefusedException("この圏域には、書きかけの案がもうあります。その案を書きなおしてください。", nameof(RuleSet.AreaId));
    }
}
