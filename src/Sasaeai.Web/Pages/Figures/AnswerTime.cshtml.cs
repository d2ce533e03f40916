using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sasaeai.Accounts;
using Sasaeai.Data;
using Sasaeai.Figures;
using Sasaeai.Time;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Figures;

/// <summary>Days from heard to answered, by area and category.</summary>
[OpenTo(Role.MunicipalOfficer, Role.Tier1Coordinator, Role.Tier2Coordinator, Role.Tier3Coordinator, Role.CareCenterStaff, Role.CareManager, Role.CouncilMember, Role.Auditor)]
public sealed class AnswerTimeModel(SasaeaiDb db, CurrentUser me) : PageModel
{
    private static readonly string[] Headings = ["わけかた", "名前", "まん中の日数", "いちばん短い", "いちばん長い", "こたえた", "待っている", "いちばん長い待ち"];

    public AnswerDays Days { get; private set; } = null!;
    public IEnumerable<int> Years { get; private set; } = [];

    /// <summary>Those outside the work see small numbers masked.</summary>
    public bool Masks => !me.User.HearsNeeds;
    public bool Whole => Masks || me.User.ReachesWholeMunicipality;

    public static string YearName(int year) => new FiscalYear(year).Label;

    public Task OnGetAsync(int? year) => LoadAsync(year);

    public async Task<IActionResult> OnGetSheetAsync(int? year)
    {
        await LoadAsync(year);
        return new CsvFile($"聞いてからこたえるまで {YearName(Days.Year)}.csv", Headings, Rows().ToAsyncEnumerable());
    }

    private async Task LoadAsync(int? year)
    {
        ModelState.Clear();
        var (first, now) = (await AnswerDays.FirstYearAsync(db, me.User, me.Today), me.Today.FiscalYear());
        Years = Enumerable.Range(first, now - first + 1).Reverse();
        Days = await AnswerDays.OfAsync(db, me.User, year is { } asked && asked >= first && asked <= now ? asked : now, me.Today);
        if (Masks)
            Days = Days.Masked();
    }

    private IEnumerable<IReadOnlyList<string?>> Rows() => Days.Areas.Append(Days.All).Select(r => Row("圏域", r)).Concat(Days.Categories.Select(r => Row("分野", r)));

    private static string?[] Row(string kind, AnswerRow row) =>
        [kind, row.Label, $"{row.Median}", $"{row.Fastest}", $"{row.Slowest}", row.AnsweredWords, row.WaitingWords, $"{row.Longest}"];
}
