using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Data;
using Sasaeai.Duplicates;
using Sasaeai.History;
using Sasaeai.Web.Components;
using Sasaeai.Web.Pages.History;

namespace Sasaeai.Web.Pages.Duplicates;

/// <summary>Finding the double of a record, comparing the two, taking one into the other, and parting them again.</summary>
public abstract class MergerModel<T>(SasaeaiDb db, CurrentUser me, MergeDesk desk, HistoryReader history, SealedWords words) : PageModel where T : Mergeable
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? With { get; set; }

    /// <summary>The record that stays.</summary>
    [BindProperty, Required(ErrorMessage = "どちらの記録を残すかを選んでください")]
    public Guid? Keep { get; set; }

    public MergerView View { get; private set; } = null!;

    /// <summary>The address of the list, under which each record's page lies.</summary>
    protected abstract string Folder { get; }

    /// <summary>What the records are, as a word.</summary>
    protected abstract string What { get; }
    protected abstract IQueryable<T> Visible { get; }
    protected abstract IQueryable<T> Matching(IQueryable<T> records, SasaeaiDb db, User user, string words);
    protected abstract string Describe(T record);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        ModelState.Clear();
        return await LoadAsync(id) is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostFindAsync(Guid id) => await Visible.AnyAsync(r => r.Id == id) ? words.Ask(Request) : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (await LoadAsync(id) is not { } record || await OtherAsync(record) is not { } other)
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var (from, into) = Keep == record.Id ? (other, record) : (record, other);
        await desk.MergeAsync(from, into, me.User);
        await db.SaveChangesAsync();
        this.Tell($"「{from.Name}」の記録を、ここにまとめました", "元にもどす", $"{Folder}/{from.Id}/merger");
        return Redirect($"{Folder}/{into.Id}");
    }

    public async Task<IActionResult> OnPostUndoAsync(Guid id)
    {
        ModelState.Clear();
        if (await LoadAsync(id) is not { } record)
            return NotFound();
        await desk.UndoAsync(record, me.User);
        await db.SaveChangesAsync();
        this.Tell("二つの記録を、元のとおり別々にもどしました");
        return Redirect($"{Folder}/{id}");
    }

    private async Task<T?> LoadAsync(Guid id)
    {
        if (await Visible.SingleOrDefaultAsync(r => r.Id == id) is not { } record)
            return null;
        var survivor = await Visible.SingleOrDefaultAsync(r => r.Id == record.MergedIntoId);
        var other = survivor is null ? await OtherAsync(record) : null;
        var found = survivor is not null || other is not null ? []
            : await Matching(Visible.AsNoTracking(), db, me.User, Q ??= record.Name).Where(r => r.Id != id && r.MergedIntoId == null).OrderBy(r => r.Name).Take(30).ToListAsync();
        View = new MergerView(Folder, What, Q, Card(record)!, Card(other), Card(survivor), [.. found.Select(r => Card(r)!)],
            other is null ? [] : await history.CompareAsync(record, other));
        return record;
    }

    private Task<T?> OtherAsync(T record) =>
        Visible.SingleOrDefaultAsync(r => r.Id == With && r.Id != record.Id && r.MergedIntoId == null);

    private MergerCard? Card(T? record) => record is null ? null : new MergerCard(record.Id, record.Name, Describe(record));
}

/// <summary>What the page shows: the record, and either whom it was taken into, or its double beside it, or those that might be.</summary>
public sealed record MergerView(
    string Folder, string What, string? Q, MergerCard Record, MergerCard? Other, MergerCard? Survivor,
    IReadOnlyList<MergerCard> Found, IReadOnlyList<Comparison> Comparison)
{
    [Display(Name = "どちらの記録を残しますか")]
    public Guid? Keep { get; init; }
}

public sealed record MergerCard(Guid Id, string Name, string Line);
