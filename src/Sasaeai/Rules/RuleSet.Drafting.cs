using Sasaeai.Accounts;
using Sasaeai.Areas;
using Sasaeai.CodeLists;
using Sasaeai.History;
using Sasaeai.Journal;

namespace Sasaeai.Rules;

/// <summary>The words of a version as they were typed.</summary>
public sealed record RuleText
{
    public string? Residents { get; init; }
    public string? Professionals { get; init; }
    public string? Limits { get; init; }
    public string? Helped { get; init; }
    public string? Talking { get; init; }
    public string? Contacts { get; init; }
    public IReadOnlyList<RulePart> Parts { get; init; } = [];
    public string? Why { get; init; }
}

public sealed partial class RuleSet
{
    /// <summary>案. Empty, or a copy of the words of another version.</summary>
    public static RuleSet Draft(User by, Area area, RuleSet? copied)
    {
        if (by.Municipality != area.Municipality || !by.KeepsRulesOf(area.Id))
            throw new RefusedException("あなたの受けもつ圏域を選んでください。", nameof(AreaId));
        var draft = new RuleSet
        {
            Municipality = area.Municipality,
            AreaId = area.Id,
            Area = area,
            Residents = copied?.Residents ?? "",
            Professionals = copied?.Professionals ?? "",
            Limits = copied?.Limits ?? "",
            Helped = copied?.Helped ?? "",
            Talking = copied?.Talking ?? "",
            Contacts = copied?.Contacts ?? "",
            Parts = [.. copied?.Parts ?? []],
        };
        return draft.Telling(by, "rules.drafted", $"「{area.Name}」の役割分担のルールの案を書きはじめました。");
    }

    /// <exception cref="RefusedException">It is no draft any more, or a line is too long, or a kind of help is missing or comes twice.</exception>
    public void Write(User by, RuleText given)
    {
        RefuseUnlessKeeper(by);
        RefuseUnlessDraft("書きなおす");
        var parts = given.Parts.Select(Tidied).Where(p => p.Residents + p.Professionals + p.Limits != "").ToList();
        if (parts.Exists(p => !CodeList.NeedCategory.Has(p.Category)))
            throw new RefusedException("どの分野のルールかを選んでください。", nameof(RulePart.Category));
        if (parts.CountBy(p => p.Category).FirstOrDefault(c => c.Value > 1).Key is { } twice)
            throw new RefusedException($"「{CodeList.NeedCategory.Label(twice)}」が二つあります。一つにまとめてください。", nameof(RulePart.Category));
        Residents = RuleLines.Tidy(given.Residents, nameof(Residents));
        Professionals = RuleLines.Tidy(given.Professionals, nameof(Professionals));
        Limits = RuleLines.Tidy(given.Limits, nameof(Limits));
        Helped = RuleLines.Tidy(given.Helped, nameof(Helped));
        Talking = RuleLines.Tidy(given.Talking, nameof(Talking));
        Contacts = RuleLines.Tidy(given.Contacts, nameof(Contacts));
        Parts = parts;
        Why = string.IsNullOrWhiteSpace(given.Why) ? null : given.Why.Trim();
    }

    /// <summary>案をやめる. It is kept, and can be taken up again.</summary>
    public void Drop(User by)
    {
        RefuseUnlessKeeper(by);
        RefuseUnlessDraft("やめる");
        State = RuleState.Dropped;
    }

    internal void TakeUp(User by)
    {
        RefuseUnlessKeeper(by);
        if (State is not RuleState.Dropped)
            throw new RefusedException("やめた案ではありません。");
        State = RuleState.Draft;
    }

    private static RulePart Tidied(RulePart part) => new(part.Category,
        RuleLines.Tidy(part.Residents, nameof(Residents)), RuleLines.Tidy(part.Professionals, nameof(Professionals)), RuleLines.Tidy(part.Limits, nameof(Limits)));

    private void RefuseUnlessDraft(string what)
    {
        if (State is not RuleState.Draft)
            throw new RefusedException(State is RuleState.Agreed
                ? $"合意した版は、{what}ことができません。変えるときは、次の版の案をつくってください。"
                : $"やめた案です。もう一度、案にもどしてから{what}ことができます。");
    }

    private void RefuseUnlessKeeper(User by)
    {
        if (by.Municipality != Municipality || !by.KeepsRulesOf(AreaId))
            throw new RefusedException("この圏域のルールを扱えるのは、市町村の担当、第1層と、この圏域の第2層のコーディネーターです。");
    }

    private RuleSet Telling(User by, string what, string text)
    {
        // An official's own part in it is no coordinator's work, so it counts for none of the functions.
        var function = by.Role is Role.MunicipalOfficer ? Function.None : Function.SharedDirection;
        Happenings.Add(new(what, function, text) { AreaId = AreaId });
        return this;
    }
}
