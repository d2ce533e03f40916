using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Sasaeai.AccessLog;
using Sasaeai.Accounts;
using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.Resources;
using Sasaeai.Time;
using Sasaeai.Web.Pages.People;

namespace Sasaeai.Web.Pages.Resources;

/// <summary>The resources as a sheet, every one that the address asks for. What was told in confidence has columns only for those who may see it.</summary>
public static class ResourceSheet
{
    private static IReadOnlyList<SheetColumn> Columns(CurrentUser me) => me.User.SeesBurdens() ? [.. SheetColumns.Open, .. SheetColumns.Confidential] : SheetColumns.Open;

    public static IReadOnlyList<string> Headings(CurrentUser me) => [.. Columns(me).Select(column => column.Heading), SheetColumns.Number, SheetColumns.TakenOut];

    public static async IAsyncEnumerable<IReadOnlyList<string?>> RowsAsync(SasaeaiDb db, CurrentUser me, ResourceAsk ask, DateTime now)
    {
        var groups = await AreaGroups.LoadAsync(db, me.User, me.Today);
        var (columns, takenOut) = (Columns(me), now.InJapan().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));
        await foreach (var r in ResourceList.Ordered(ResourceList.Found(db, me, ask), me, ask, groups).Include(r => r.Organization).Include(r => r.ServedAreas).AsAsyncEnumerable())
            yield return [.. columns.Select(column => column.Write(r, groups.Name)), r.Id.ToString(), takenOut];
    }

    /// <summary>Who runs it, their telephone and what they said in confidence stand in every row.</summary>
    public static async Task NoteAsync(SasaeaiDb db, CurrentUser me, ResourceAsk ask)
    {
        var groups = await AreaGroups.LoadAsync(db, me.User, me.Today);
        var rows = await ResourceList.Ordered(ResourceList.Found(db, me, ask), me, ask, groups).ToListAsync();
        var named = await db.NamedThereAsync(me.User, [.. rows.SelectMany(Said)]);
        await me.TakesOutAsync([.. rows.Select(r => new Sighting(nameof(Resource), r.Id, null, FieldClass.Personal)), .. named], Showing.Export);
    }

    /// <summary>Where people are named; whoever runs a resource may have their part in the group behind it.</summary>
    public static IEnumerable<GroupWords> Said(Resource r)
    {
        var words = string.Join(' ', r.RunBy, r.ConfirmedBy, r.BeforeAsking, r.Hopes);
        return new[] { r.Id, r.OrganizationId ?? r.Id }.Distinct().Select(of => new GroupWords(of, words));
    }
}
