using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Data;
using Sasaeai.Figures;
using Sasaeai.History;
using Sasaeai.Time;
using Sasaeai.Web.Components;
using Sasaeai.Years;

namespace Sasaeai.Web.Pages.Years;

/// <summary>年度のまとめ: a closed year as it was closed, any other as it stands.</summary>
[OpenToFollowers]
public sealed class IndexModel(SasaeaiDb db, CurrentUser me) : PageModel
{
    private const int Earliest = 1990;

    [BindProperty(SupportsGet = true)] public Drawn Drawn { get; set; }

    /// <summary>The year in which the April lies; this year where nothing is asked.</summary>
    [BindProperty(SupportsGet = true)] public int? Year { get; set; }

    public YearFigures Figures { get; private set; } = null!;
    public YearClosing? Closing { get; private set; }

    /// <summary>The year in which the first worry was heard: before it there is nothing to leaf back to.</summary>
    public int First { get; private set; }
    public bool MayClose => me.User.Role is Role.MunicipalOfficer && Closing is null && Figures.Year.Last < me.Today;

    public async Task<IActionResult> OnGetAsync() => await LoadAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        Drawn = Drawn.Then;
        if (!await LoadAsync())
            return NotFound();
        if (Closing is not null)
            throw new RefusedException($"{Figures.Year.Label}は、もう締めてあります。");
        db.Add(YearClosing.Close(me.User, Figures, me.Today));
        await db.SaveChangesAsync();
        this.Tell($"{Figures.Year.Label}を締めました");
        return RedirectToPage(new { year = Figures.Year.Year });
    }

    public IHtmlContent Cells(AreaYear area) => Markup.Of($"""
        <td class="num">{area.Heard:N0}</td><td class="num">{area.Answered:N0}</td><td class="num">{area.Unmet:N0}</td><td class="num">{area.Waiting:N0}</td><td class="num">{(area.Days is { } days ? $"{days}日" : "—")}</td>
        """);

    private async Task<bool> LoadAsync()
    {
        var year = Year is { } one ? new FiscalYear(one) : FiscalYear.Of(me.Today);
        if (year.Year < Earliest || year.First > me.Today)
            return false;
        First = await AnswerDays.FirstYearAsync(db, me.User, me.Today);
        Closing = await db.YearClosings.AsNoTracking().VisibleTo(me.User).SingleOrDefaultAsync(c => c.Year == year.Year);
        Figures = Closing is { } closed && Drawn is Drawn.Then ? closed.Figures : await YearFigures.OfAsync(db, me.User, year, Drawn, me.Today);
        return true;
    }
}
