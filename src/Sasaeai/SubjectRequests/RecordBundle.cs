using Microsoft.EntityFrameworkCore;
using Sasaeai.CodeLists;
using Sasaeai.Consent;
using Sasaeai.Data;
using Sasaeai.Matching;
using Sasaeai.Needs;
using Sasaeai.People;
using Sasaeai.Time;

namespace Sasaeai.SubjectRequests;

/// <summary>Everything that is kept of one person, in the order in which they can read it, what is others' blacked out.</summary>
/// <param name="Sections">As they are to be read.</param>
/// <param name="Names">Third parties that stand in it, by the names that are blacked out unless the official says otherwise.</param>
/// <param name="Others">Those of them who have a record of their own.</param>
public sealed record RecordBundle(IReadOnlyList<BundleSection> Sections, IReadOnlyList<string> Names, IReadOnlyList<Guid> Others)
{
    public static async Task<RecordBundle> OfAsync(SasaeaiDb db, SubjectRequest request, CancellationToken stop = default)
    {
        var town = request.Municipality;
        var ids = await db.People.Where(p => p.Municipality == town && (p.Id == request.PersonId || p.MergedIntoId == request.PersonId)).Select(p => p.Id).ToListAsync(stop);
        var people = await db.People.AsNoTracking().Where(p => ids.Contains(p.Id)).OrderBy(p => p.MergedIntoId != null).ThenBy(p => p.Id).ToListAsync(stop);
        var contacts = await db.KeyContacts.AsNoTracking().Where(c => ids.Contains(c.PersonId)).OrderBy(c => c.Id).ToListAsync(stop);
        var homes = await db.Residences.AsNoTracking().Where(r => ids.Contains(r.PersonId)).OrderBy(r => r.From).ThenBy(r => r.Id).ToListAsync(stop);
        var ties = await db.PersonTies.AsNoTracking().Where(t => ids.Contains(t.PersonId)).OrderBy(t => t.From).ThenBy(t => t.Id).ToListAsync(stop);
        var mates = await MatesAsync(db, ids, stop);
        var needs = await db.Needs.AsNoTracking().Where(n => n.Municipality == town && n.PersonId != null && ids.Contains(n.PersonId.Value)).OrderBy(n => n.HeardOn).ThenBy(n => n.Id).ToListAsync(stop);
        var sections = people.Select(PersonSection).ToList();
        sections.Add(LifeSection(homes, contacts, mates, ties, await NamesOfAsync(db, ties, stop)));
        foreach (var need in needs)
            sections.Add(await NeedSectionAsync(db, need, stop));
        var text = string.Join('\n', sections.SelectMany(s => s.Lines).Select(l => l.Text));
        var others = await OthersAsync(db, town, ids, text, stop);
        var own = people.Select(p => p.Name).ToHashSet();
        var names = contacts.Select(c => c.Name).Concat(mates.Select(m => m.Name).OfType<string>()).Concat(needs.Select(n => n.ToldBy).OfType<string>())
            .Concat(others.Select(o => o.Name)).Where(n => !own.Contains(n) && n is not ("本人" or "ご本人")).Distinct().Order(StringComparer.Ordinal).ToList();
        return new(sections, names, [.. others.Select(o => o.Id)]);
    }

    /// <summary>As it goes out of the house.</summary>
    public IReadOnlyList<BundleSection> Covered(SubjectRequest request)
    {
        var blackout = new Blackout(Names.Except(request.Uncovered).Concat(request.Covered));
        return [.. Sections.Select(s => new BundleSection(blackout.Over(s.Title)!, [.. s.Lines.Select(l => l.Whose is { } whose && !request.Uncovered.Contains(whose)
            ? l with { Text = l.Text is null ? null : Blackout.Cover } : l with { Text = blackout.Over(l.Text) })]))];
    }

    private static BundleSection PersonSection(Person p) => new(p.MergedIntoId is null ? "ご本人の記録" : "まとめる前の記録",
    [
        new("氏名", p.Name), new("ふりがな", p.Kana), new("ほかの呼び名", p.OtherNames), new("前の名前", p.FormerNames.Count > 0 ? string.Join('、', p.FormerNames.Select(f => f.Name)) : null),
        new("生年月日", p.Born?.ToString()), new("電話", p.Phone), new("住所", p.Address), new("住み始め", Day(p.LivesHereSince)), new("転出", Day(p.LeftOn)),
        new("ひとり暮らし", YesNo(p.LivesAlone)), new("歩けるのは", p.WalkMinutes is { } walk ? $"{walk}分くらい" : null), new("認定など", YesNo(p.Certified)),
        new("所得の低い方の料金", YesNo(p.LowIncome)), new("できること", p.Abilities),
    ]);

    private static BundleSection LifeSection(List<Residence> homes, List<KeyContact> contacts, List<Mate> mates, List<PersonTie> ties, Dictionary<Guid, string> names) => new("暮らしとつながり",
    [
        .. homes.Select(h => new BundleLine("住まい", $"{h.Address ?? "わからない所"}（{Span(h.From, h.Until)}）")),
        .. mates.Select(m => new BundleLine("いっしょに暮らす人", $"{m.Name}{(m.Relation is { } r ? $"（{r}）" : "")}　{Span(m.From, m.Until)}")),
        .. contacts.SelectMany(c => new BundleLine[]
        {
            new("連絡のとれる人", $"{c.Name}（{CodeList.ContactKind.Label(c.Kind)}{(c.Relation is { } r ? $"、{r}" : "")}）"), new("　その電話", c.Phone, c.Name), new("　伝えてよいか", c.MayHear.Label()), new("　控え", c.Note, c.Name),
        }),
        .. ties.Select(t => new BundleLine("関わり", $"{names.GetValueOrDefault(t.ResourceId ?? t.OrganizationId ?? Guid.Empty)}　{CodeList.TieKind.Label(t.Kind)}{(t.Words is { } w ? $"（{w}）" : "")}　{Span(t.From, t.Until)}")),
    ]);

    private static async Task<BundleSection> NeedSectionAsync(SasaeaiDb db, Need n, CancellationToken stop)
    {
        var referrals = await db.Referrals.AsNoTracking().Include(r => r.Resource).Where(r => r.NeedId == n.Id).OrderBy(r => r.AskedOn).ThenBy(r => r.Id).ToListAsync(stop);
        var bases = await db.SharingBases.AsNoTracking().Where(b => b.NeedId == n.Id).OrderBy(b => b.GivenOn).ThenBy(b => b.Id).ToListAsync(stop);
        var handed = await db.HandOvers.AsNoTracking().Where(h => h.NeedId == n.Id).OrderBy(h => h.HandedOn).ThenBy(h => h.Id).ToListAsync(stop);
        var taken = await db.Takeovers.AsNoTracking().Where(t => t.NeedId == n.Id).OrderBy(t => t.On).ThenBy(t => t.Id).ToListAsync(stop);
        return new($"困りごと　{JapaneseDate.Full(n.HeardOn)}に聞いたこと",
        [
            new("聞いたことば", n.Words), new("見出し", n.Title), new("だれのこと", n.About), new("教えてくれた方", n.ToldBy, n.ToldBy), new("聞いた人", n.HeardByName),
            new("どこのこと", n.Where), new("分類", n.Categories.Count > 0 ? string.Join('、', n.Categories.Select(CodeList.NeedCategory.Label)) : null), new("いまのようす", n.State.Label()),
            new("見つからなかったわけ", n.UnmetReason), new("閉じた日とわけ", n.ClosedOn is { } on ? $"{JapaneseDate.Full(on)}　{n.ClosedReason}" : null), new("また聞く", n.AskAgainNote),
            .. n.Inquiries.Select(i => new BundleLine("聞きなおし", $"{JapaneseDate.Full(i.On)}　{i.Note}")),
            .. n.WordsBack.Select(w => new BundleLine("伝えたこと", w.Words)),
            .. bases.Select(b => new BundleLine("伝えてよいこと", $"{b.Recipient}に{b.Fields.Label()}（{CodeList.LegalBasis.Label(b.Basis)}、{JapaneseDate.Full(b.GivenOn)}、{b.GivenBy}、{b.How}）{(b.WithdrawnOn is { } w ? $"　{JapaneseDate.Full(w)}に取り消し" : "")}")),
            .. referrals.SelectMany(r => new BundleLine[] { new("打診", $"{JapaneseDate.Full(r.AskedOn)}　{r.Resource!.Name}（{r.State.Label()}）　{r.Message}"), new("　返事", r.Answer), new("　ようす", r.FollowUps.Count > 0 ? string.Join('\n', r.FollowUps.Select(f => $"{JapaneseDate.Full(f.On)}　{f.Note}")) : null), new("　終わり", r.EndNote) }),
            .. handed.SelectMany(h => new BundleLine[] { new("引き継ぎ", $"{JapaneseDate.Full(h.HandedOn)}　{h.Recipient}　{h.Words}"), new("　返事", h.Reply) }),
            .. taken.Select(t => new BundleLine("担当の引き継ぎ", $"{JapaneseDate.Full(t.On)}　{t.TakenByName}へ　{t.Note}")),
        ]);
    }

    private static async Task<List<Mate>> MatesAsync(SasaeaiDb db, List<Guid> ids, CancellationToken stop)
    {
        var homes = await db.HouseholdMembers.Where(m => m.PersonId != null && ids.Contains(m.PersonId.Value)).Select(m => m.HouseholdId).ToListAsync(stop);
        var mates = await db.HouseholdMembers.AsNoTracking().Include(m => m.Person).Where(m => homes.Contains(m.HouseholdId) && (m.PersonId == null || !ids.Contains(m.PersonId.Value))).OrderBy(m => m.Id).ToListAsync(stop);
        return [.. mates.Select(m => new Mate(m.Person?.Name ?? m.Name, m.Relation, m.From, m.Until))];
    }

    private static async Task<Dictionary<Guid, string>> NamesOfAsync(SasaeaiDb db, List<PersonTie> ties, CancellationToken stop)
    {
        var ids = ties.Select(t => t.ResourceId ?? t.OrganizationId ?? Guid.Empty).ToList();
        var names = await db.Resources.Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, r => r.Name, stop);
        foreach (var body in await db.Organizations.Where(o => ids.Contains(o.Id)).Select(o => new { o.Id, o.Name }).ToListAsync(stop))
            names[body.Id] = body.Name;
        return names;
    }

    /// <summary>Other people of the municipality who are named in the text: whoever wrote it down did not think of this reader.</summary>
    private static async Task<List<(Guid Id, string Name)>> OthersAsync(SasaeaiDb db, string town, List<Guid> ids, string text, CancellationToken stop)
    {
        var bare = text.Replace(" ", "", StringComparison.Ordinal).Replace("　", "", StringComparison.Ordinal);
        var names = await db.People.Where(p => p.Municipality == town && !ids.Contains(p.Id) && p.Name.Length > 2).Select(p => new { p.Id, p.Name }).ToListAsync(stop);
        return [.. names.Where(n => bare.Contains(n.Name.Replace(" ", "", StringComparison.Ordinal).Replace("　", "", StringComparison.Ordinal), StringComparison.Ordinal)).Select(n => (n.Id, n.Name))];
    }

    private static string? Day(DateOnly? day) => day is { } on ? JapaneseDate.Full(on) : null;

    private static string? YesNo(bool? said) => said switch { true => "はい", false => "いいえ", null => null };

    private static string Span(DateOnly? from, DateOnly? until) => $"{Day(from) ?? "わからない日"}から{Day(until) ?? "いま"}まで";

    private sealed record Mate(string? Name, string? Relation, DateOnly? From, DateOnly? Until);
}

public sealed record BundleSection(string Title, IReadOnlyList<BundleLine> Lines);

/// <param name="Label">What it is.</param>
/// <param name="Text">Null where nothing is kept of it.</param>
/// <param name="Whose">The third party to whom the whole line belongs, by name.</param>
public sealed record BundleLine(string Label, string? Text, string? Whose = null);
