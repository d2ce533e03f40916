using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Data;
using Sasaeai.Matching;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Matching;

/// <summary>重み: what the order of candidates rests on, what another weight would do, and who changed it why.</summary>
[OpenToListeners]
public sealed class WeightsModel(SasaeaiDb db, CurrentUser me) : PageModel
{
    public const int Shown = 5;

    /// <summary>Named, so that a form without any is none and not every field of it.</summary>
    [BindProperty(Name = nameof(Set))]
    public Dictionary<Reason, int?> Set { get; set; } = [];

    [BindProperty, Display(Name = "変えるわけ"), StringLength(500, ErrorMessage = "500文字までにしてください")]
    public string? Why { get; set; }

    public Weights Current { get; private set; } = Weights.Standard;
    public IReadOnlyList<(WeightSetting Setting, IReadOnlyList<string> Changes)> Story { get; private set; } = [];
    public IReadOnlyList<WeightEffect>? Effect { get; private set; }
    public bool MayChange => me.User.Role is Role.MunicipalOfficer;

    public async Task OnGetAsync(string? fill)
    {
        await LoadAsync();
        foreach (var reason in Reasons.All.Keys)
            Set[reason] = fill == "standard" ? Weights.Standard[reason] : Current[reason];
    }

    public async Task<IActionResult> OnPostTryAsync()
    {
        if (!await ReadAsync())
            return MayChange ? Page() : NotFound();
        Effect = await WeightEffect.OfAsync(db, me.User, new Weights(Chosen), me.Today);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await ReadAsync())
            return MayChange ? Page() : NotFound();
        db.Add(WeightSetting.Set(me.User, Chosen, Why, Current, me.Now));
        await db.SaveChangesAsync();
        this.Tell("候補の並べかたを変えました。きょうから、どの困りごとでもこの重みで並びます。");
        return RedirectToPage();
    }

    /// <summary>What was typed, readable or not; else what would hold.</summary>
    public string Typed(Reason reason) => ModelState.TryGetValue($"{nameof(Set)}[{reason}]", out var entry) && entry.AttemptedValue is { } typed
        ? typed : $"{Set.GetValueOrDefault(reason) ?? Current[reason]}";

    private Dictionary<Reason, int> Chosen => Reasons.All.Keys.ToDictionary(r => r, r => Set.GetValueOrDefault(r) ?? Current[r]);

    private async Task<bool> ReadAsync()
    {
        await LoadAsync();
        foreach (var (reason, weight) in Set.Where(s => s.Value is < 0 or > Weights.Most))
            ModelState.AddModelError($"{nameof(Set)}[{reason}]", $"「{Reasons.All[reason].Label}」の重みは、0から{Weights.Most}までにしてください。");
        return MayChange && ModelState.IsValid;
    }

    private async Task LoadAsync()
    {
        Current = await Weights.OfAsync(db, me.User.Municipality);
        var settings = await db.WeightSettings.AsNoTracking().VisibleTo(me.User).LatestFirst().ToListAsync();
        Story = [.. settings.Select((s, n) => (s, (IReadOnlyList<string>)[.. WeightSetting.Differences(n + 1 < settings.Count ? settings[n + 1].Weights : Weights.Standard, s.Weights)]))];
    }
}
