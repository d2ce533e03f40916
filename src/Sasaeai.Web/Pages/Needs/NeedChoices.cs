using Microsoft.AspNetCore.Mvc.Rendering;
using Sasaeai.Needs;
using Sasaeai.Resources;

namespace Sasaeai.Web.Pages.Needs;

/// <summary>Answers to choose from on the forms about a worry.</summary>
public static class NeedChoices
{
    public static IReadOnlyList<SelectListItem> Urgencies { get; } =
        [.. new[] { Urgency.Now, Urgency.ThisMonth, Urgency.NoHurry, Urgency.Unknown }.Select(u => new SelectListItem(u is Urgency.Unknown ? "わからない" : u.Label(), u.ToString()))];

    public static IReadOnlyList<SelectListItem> Weekdays { get; } = [.. DayNames.Week.Select(d => new SelectListItem($"{d.Name}曜", d.Day.ToString()))];

    /// <summary>Yes, no, and nobody asked: three different things.</summary>
    public static IReadOnlyList<SelectListItem> YesNoUnasked { get; } = [new("はい", "True"), new("いいえ", "False"), new("聞いていない", "", selected: true)];
}
