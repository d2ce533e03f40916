using Microsoft.EntityFrameworkCore;
using Sasaeai.AccessLog;
using Sasaeai.Accounts;
using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.Duplicates;
using Sasaeai.History;
using Sasaeai.Needs;
using Sasaeai.Organizations;
using Sasaeai.People;
using Sasaeai.Resources;
using Sasaeai.Rules;

namespace Sasaeai.Web.Pages.History;

/// <summary>One save of one record, in words.</summary>
public sealed record ChangeLine(DateTime At, string By, string Title, bool Imported, IReadOnlyList<FieldLine> Fields);

public sealed record FieldLine(string Label, string? Before, string? After);

/// <summary>Another record that was taken into this one and can be parted from it again.</summary>
public sealed record MergeLine(Guid FromId, string FromName, DateTime At, string By);

/// <summary>What the history of a record shows: its changes, and whom it has taken in.</summary>
/// <param name="Folder">The address of the record's list, under which its own page lies.</param>
/// <param name="Whole">False where older changes are left to the page of the whole history.</param>
public sealed record Story(string Folder, Guid Id, IReadOnlyList<ChangeLine> Changes, IReadOnlyList<MergeLine> Merges, bool Whole, bool MayUndo);

/// <summary>One column of two records.</summary>
public sealed record Comparison(string Label, string? Left, string? Right);

/// <summary>Puts stored changes into words: Japanese names of columns, labels of codes, names for ids. A field of a class that the reader may not read stays away.</summary>
public sealed class HistoryReader(SasaeaiDb db, CurrentUser me)
{
    public async Task<Story> ReadAsync(Record record, int? most = null)
    {
        var words = WordsOf(record);
        var changes = await db.Changes.AsNoTracking().Of(record).NewestFirst().Take(most + 1 ?? 1000).ToListAsync();
        var shown = changes.Take(most ?? changes.Count).ToList();
        var names = await NamesAsync(shown.SelectMany(c => c.Fields), words);
        var lines = shown.Select(change => Line(change, words, names)).Where(line => line.Fields.Count > 0).ToList();
        var merges = await db.Merges.AsNoTracking().Where(m => m.IntoId == record.Id && m.Municipality == record.Municipality && m.UndoneAt == null)
            .OrderByDescending(m => m.At).Select(m => new MergeLine(m.FromId, m.FromName, m.At, m.ByName)).ToListAsync();
        return new Story(FolderOf(record), record.Id, lines, merges, changes.Count == shown.Count, me.User.KeepsRegistry && record is Resource { MergedIntoId: null } or Organization { MergedIntoId: null });
    }

    /// <summary>Two records side by side, column by column, without what is empty in both.</summary>
    public async Task<IReadOnlyList<Comparison>> CompareAsync(Mergeable left, Mergeable right)
    {
        var words = WordsOf(left);
        var stored = words.Keys.Select(column => (Column: column, Left: Stored(left, column), Right: Stored(right, column))).Where(s => s.Left is not null || s.Right is not null).ToList();
        var names = await NamesAsync(stored.Select(s => new FieldChange { Field = s.Column, Before = s.Left, After = s.Right }), words);
        return [.. from s in stored
                   let said = words[s.Column]
                   where me.User.Reads(said.Class)
                   select new Comparison(said.Label, Say(s.Left, said, names), Say(s.Right, said, names))];
    }

    /// <summary>What the record says; a no that is there only because nobody has said yes is nothing said.</summary>
    private string? Stored(Mergeable record, string column) =>
        db.Entry(record).Metadata.FindProperty(column) is { } property && db.Entry(record).Property(property).CurrentValue is var value and not (null or false) ? StoredText.Of(value, property) : null;

    private static IReadOnlyDictionary<string, FieldWords> WordsOf(Record record) => record switch
    {
        Need => NeedWords.Fields,
        Person => PersonWords.Fields,
        Resource => ResourceWords.Fields,
        Organization => OrganizationWords.Fields,
        RuleSet => RuleSetWords.Fields,
        LeakReport => LeakReportWords.Fields,
        _ => throw new ArgumentOutOfRangeException(nameof(record), record.GetType().Name, "Its history has no words yet."),
    };

    private static string FolderOf(Record record) => record switch { Need => "/needs", Person => "/people", Resource => "/resources", RuleSet => "/rules", LeakReport => "/access-log/leaks", _ => "/organizations" };

    private ChangeLine Line(Change change, IReadOnlyDictionary<string, FieldWords> words, Dictionary<Guid, string> names) => new(
        change.At, change.ByName, Title(change, words), change.ImportId is not null,
        [.. from said in words
            join field in change.Fields on said.Key equals field.Field
            where me.User.Reads(said.Value.Class)
            select new FieldLine(said.Value.Label, Say(field.Before, said.Value, names), Say(field.After, said.Value, names))]);

    private static string Title(Change change, IReadOnlyDictionary<string, FieldWords> words) => change switch
    {
        { Kind: ChangeKind.Added } => "書きとめた",
        { Kind: ChangeKind.Removed } => "消した",
        _ when Sets(change, nameof(Resource.MergedIntoId)) => "ほかの記録にまとめた",
        _ when Clears(change, nameof(Resource.MergedIntoId)) => "まとめたのを元にもどした",
        { Subject: nameof(Need) } when Sets(change, nameof(Need.PersonId)) => "どなたのことかを書いた",
        { Subject: nameof(Need) } when change.Fields.TrueForAll(f => f.Field is nameof(Need.HeldById) or nameof(Need.HeldByName)) => "担当が替わった",
        { Subject: nameof(Organization) } when Sets(change, nameof(Organization.ClosedOn)) => "活動を終えたと記録した",
        { Subject: nameof(Organization) } when Clears(change, nameof(Organization.ClosedOn)) => "終えたという記録を取り消した",
        _ when Sets(change, nameof(Resource.EndedReason)) => "終わったと記録した",
        _ when Clears(change, nameof(Resource.EndedReason)) => "終わったという記録を取り消した",
        _ when change.Fields.TrueForAll(f => f.Field is nameof(Resource.ConfirmedOn) or nameof(Resource.ConfirmedBy)) => "まだ合っていると確かめた",
        { Subject: nameof(RuleSet) } when Sets(change, nameof(RuleSet.AgreedOn)) => "合意を書きとめた",
        { Subject: nameof(RuleSet) } when Sets(change, nameof(RuleSet.EndReason)) => "やめることにした",
        { Subject: nameof(RuleSet) } when Clears(change, nameof(RuleSet.EndReason)) => "続けることにした",
        _ when change.Fields.Find(f => f.Field == nameof(Resource.State))?.After is { } state => $"「{words[nameof(Resource.State)].Say(state)}」にした",
        _ => "書きかえた",
    };

    private static bool Sets(Change change, string field) => change.Fields.Exists(f => f.Field == field && f.Before is null);

    private static bool Clears(Change change, string field) => change.Fields.Exists(f => f.Field == field && f.After is null);

    private static string? Say(string? stored, FieldWords words, Dictionary<Guid, string> names) => stored switch
    {
        null => null,
        _ when words.PointsAt is Pointer.None => words.Say(stored) is { Length: > 0 } said ? said : null,
        _ => string.Join('、', Ids(stored).Select(id => names.GetValueOrDefault(id, "いまはない記録"))),
    };

    private async Task<Dictionary<Guid, string>> NamesAsync(IEnumerable<FieldChange> fields, IReadOnlyDictionary<string, FieldWords> words)
    {
        var pointed = (from field in fields
                       let said = words.GetValueOrDefault(field.Field)
                       where said is { PointsAt: not Pointer.None }
                       from id in Ids(field.Before).Concat(Ids(field.After))
                       select (said.PointsAt, id)).ToLookup(p => p.PointsAt, p => p.id);
        var names = new Dictionary<Guid, string>();
        foreach (var group in pointed)
            foreach (var (id, name) in await NamedAsync(group.Key, [.. group.Distinct()]))
                names[id] = name;
        return names;
    }

    private async Task<List<KeyValuePair<Guid, string>>> NamedAsync(Pointer pointer, List<Guid> ids) => pointer switch
    {
        Pointer.Area => await db.Areas.VisibleTo(me.User).Where(a => ids.Contains(a.Id)).Select(a => KeyValuePair.Create(a.Id, a.Name)).ToListAsync(),
        Pointer.Organization => await db.Organizations.VisibleTo(me.User).Where(o => ids.Contains(o.Id)).Select(o => KeyValuePair.Create(o.Id, o.Name)).ToListAsync(),
        Pointer.Resource => await db.Resources.VisibleTo(me.User).Where(r => ids.Contains(r.Id)).Select(r => KeyValuePair.Create(r.Id, r.Name)).ToListAsync(),
        _ => [],
    };

    private static IEnumerable<Guid> Ids(string? stored) =>
        (stored ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty);
}
