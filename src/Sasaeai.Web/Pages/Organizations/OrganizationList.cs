using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Sasaeai.AccessLog;
using Sasaeai.Accounts;
using Sasaeai.Areas;
using Sasaeai.CodeLists;
using Sasaeai.Data;
using Sasaeai.Organizations;
using Sasaeai.Resources;
using Sasaeai.Web.Components;
using Sasaeai.Web.Pages.People;

namespace Sasaeai.Web.Pages.Organizations;

/// <summary>What the address asks for: <c>?q=&amp;kind=&amp;area=&amp;closed=1&amp;p=</c>.</summary>
public sealed record OrganizationAsk(string? Q, string? Kind, string? Area, string? Closed, int P = 1);

public sealed record OrganizationRow(
    Guid Id, string Name, string? Kana, string Kind, string? Address, string? Phone, Guid? AreaId, DateOnly? ClosedOn, int Resources);

/// <summary>One page of the organisations, and how many there are of each kind and area.</summary>
public sealed record OrganizationList(
    int Total, bool Empty, IReadOnlyList<OrganizationRow> Rows, int Page, int Pages,
    IReadOnlyList<Choice> Kinds, IReadOnlyList<Choice> Areas, IReadOnlyList<Choice> Closed, AreaGroups Groups)
{
    private const int Size = 50;

    public static readonly IReadOnlyList<string> Headings =
        ["名前", "読み", "別の呼び名", "種類", "法人番号", "圏域", "住所", "緯度", "経度", "電話", "ファクス", "メール", "ホームページ", "メモ", "終えた日", "終えたわけ"];

    public static async Task<OrganizationList> LoadAsync(SasaeaiDb db, CurrentUser me, OrganizationAsk ask)
    {
        var groups = await AreaGroups.LoadAsync(db, me.User, me.Today);
        var found = Found(db, me, ask);
        var cells = await found.Cells().ToListAsync();
        bool OfKind(OrganizationCell c) => ask.Kind is null || c.Kind == ask.Kind;
        bool OfArea(OrganizationCell c) => ask.Area is null || groups.Key(c.AreaId) == ask.Area;
        bool OfLife(OrganizationCell c) => c.Closed == ask.Closed is not null;
        int Count(Func<OrganizationCell, bool> counted) => cells.Where(counted).Sum(c => c.Count);

        var total = Count(c => OfKind(c) && OfArea(c) && OfLife(c));
        var pages = Math.Max(1, (total + Size - 1) / Size);
        var page = Math.Clamp(ask.P, 1, pages);
        var rows = await Project(db, Ordered(found, ask, groups).Skip((page - 1) * Size).Take(Size)).ToListAsync();
        return new(total, cells.Count == 0 && string.IsNullOrWhiteSpace(ask.Q), rows, page, pages,
            CodeList.OrganizationKind.Facet(kind => Count(c => c.Kind == kind && OfArea(c) && OfLife(c)), ask.Kind),
            groups.Facet(key => Count(c => groups.Key(c.AreaId) == key && OfKind(c) && OfLife(c))),
            [new Choice("1", "活動を終えた", Count(c => c.Closed && OfKind(c) && OfArea(c)))],
            groups);
    }

    /// <summary>Everything that the address asks for, row by row.</summary>
    public static async IAsyncEnumerable<IReadOnlyList<string?>> SheetAsync(SasaeaiDb db, CurrentUser me, OrganizationAsk ask)
    {
        var groups = await AreaGroups.LoadAsync(db, me.User, me.Today);
        await foreach (var o in Ordered(Found(db, me, ask), ask, groups).AsAsyncEnumerable())
            yield return
            [
                o.Name, o.Kana, o.OtherNames, CodeList.OrganizationKind.Label(o.Kind), o.CorporateNumber, groups.Name(o.AreaId), o.Address,
                o.Latitude?.ToString(CultureInfo.InvariantCulture), o.Longitude?.ToString(CultureInfo.InvariantCulture), o.Phone, o.Fax, o.Email, o.Website, o.Note,
                o.ClosedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), o.ClosedReason,
            ];
    }

    /// <summary>Who speaks for a group and how to reach them stands in every row.</summary>
    public static async Task NoteAsync(SasaeaiDb db, CurrentUser me, OrganizationAsk ask)
    {
        var groups = await AreaGroups.LoadAsync(db, me.User, me.Today);
        var rows = await Ordered(Found(db, me, ask), ask, groups).Select(o => new GroupWords(o.Id, o.Note)).ToListAsync();
        var named = await db.NamedThereAsync(me.User, rows);
        await me.TakesOutAsync([.. rows.Select(o => new Sighting(nameof(Organization), o.Of, null, FieldClass.Personal)), .. named], Showing.Export);
    }

    private static IQueryable<Organization> Found(SasaeaiDb db, CurrentUser me, OrganizationAsk ask) =>
        db.Organizations.AsNoTracking().VisibleTo(me.User).Standing().WithWords(db, me.User, ask.Q);

    private static IQueryable<Organization> Ordered(IQueryable<Organization> found, OrganizationAsk ask, AreaGroups groups) =>
        found.Narrowed(new OrganizationFilter { Kind = ask.Kind, Areas = groups.Asked(ask.Area), Closed = ask.Closed is not null })
            .OrderBy(o => o.Kana ?? o.Name).ThenBy(o => o.Id);

    private static IQueryable<OrganizationRow> Project(SasaeaiDb db, IQueryable<Organization> organizations) => organizations.Select(o => new OrganizationRow(
        o.Id, o.Name, o.Kana, o.Kind, o.Address, o.Phone, o.AreaId, o.ClosedOn,
        db.Resources.Count(r => r.OrganizationId == o.Id && r.MergedIntoId == null && r.State != ResourceState.Ended)));
}
