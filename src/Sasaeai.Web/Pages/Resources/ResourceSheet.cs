using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Sasaeai.AccessLog;
using Sasaeai.Accounts;
using Sasaeai.Areas;
using Sasaeai.CodeLists;
using Sasaeai.Data;
using Sasaeai.Resources;
using Sasaeai.Web.Pages.People;

namespace Sasaeai.Web.Pages.Resources;

/// <summary>The resources as a sheet, every one that the address asks for. What was told in confidence has columns only for those who may see it.</summary>
public static class ResourceSheet
{
    private static readonly string[] Confidential = ["運営の負担", "後継ぎの心配", "担い手の思い"];

    private static readonly string[] Open =
    [
        "名前", "読み", "別の呼び名", "なにをするか", "分野", "財源のながれ", "いま", "いまの状態になった日", "団体", "担い手", "電話", "ホームページ",
        "場所", "場所の種類", "住所", "緯度", "経度", "圏域", "来てくれる", "届ける範囲", "いつ", "いつ（ことわり）", "定員", "いま来ている人", "新しい人",
        "料金", "収入の少ない人の料金", "料金（ことわり）", "年齢", "認定や事業対象者の確認", "使える人", "お願いする前に", "確かめた日", "確かめた人",
    ];

    public static IReadOnlyList<string> Headings(CurrentUser me) => me.User.SeesBurdens() ? [.. Open, .. Confidential] : Open;

    public static async IAsyncEnumerable<IReadOnlyList<string?>> RowsAsync(SasaeaiDb db, CurrentUser me, ResourceAsk ask)
    {
        var groups = await AreaGroups.LoadAsync(db, me.User, me.Today);
        var burdens = me.User.SeesBurdens();
        await foreach (var r in ResourceList.Ordered(ResourceList.Found(db, me, ask), me, ask, groups).Include(r => r.Organization).Include(r => r.ServedAreas).AsAsyncEnumerable())
            yield return burdens ? [.. Row(r, groups), r.Load.Label(), r.SuccessionWorry ? "ある" : "", r.Hopes] : Row(r, groups);
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

    private static string?[] Row(Resource r, AreaGroups groups) =>
    [
        r.Name, r.Kana, r.OtherNames, r.Summary, string.Join('、', r.Categories.Select(CodeList.ResourceCategory.Label)),
        r.Funding is null ? null : CodeList.FundingStream.Label(r.Funding), r.State.Label(), Day(r.StateSince), r.Organization?.Name, r.RunBy, r.Phone, r.Website,
        r.PlaceName, r.PlaceKind is null ? null : CodeList.BasePlace.Label(r.PlaceKind), r.Address, Number(r.Latitude), Number(r.Longitude), groups.Name(r.AreaId),
        r.ComesToYou ? "来てくれる" : "", string.Join('、', r.ServedAreas.Select(s => groups.Name(s.AreaId))), string.Join('、', r.Sessions), r.ScheduleNote,
        Number(r.Capacity), Number(r.Attendance), r.Full ? "いまは受けていない" : "", Number(r.PriceYen), Number(r.LowIncomePriceYen), r.PriceNote,
        Number(r.MinimumAge), r.NeedsCertification ? "いる" : "", r.Eligibility, r.BeforeAsking, Day(r.ConfirmedOn), r.ConfirmedBy,
    ];

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Number<T>(T? number) where T : struct, IFormattable => number?.ToString(null, CultureInfo.InvariantCulture);
}
