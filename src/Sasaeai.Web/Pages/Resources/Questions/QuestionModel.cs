using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.Resources;
using Sasaeai.Web.Components;
using Sasaeai.Web.Pages.History;

namespace Sasaeai.Web.Pages.Resources.Questions;

/// <summary>One page of the long form. While the resource is only a draft, the answers wait in it; afterwards each page saves what it asked.</summary>
public abstract class QuestionModel<T>(SasaeaiDb db, CurrentUser me, TimeProvider clock) : PageModel where T : class, IAnswers, new()
{
    [BindProperty]
    public T Form { get; set; } = new();

    /// <summary>The last change that the writer saw of a resource that is already there.</summary>
    [BindProperty]
    public Guid? Seen { get; set; }

    public Draft? Draft { get; private set; }
    public Resource? Resource { get; private set; }
    public string Name => Resource?.Name ?? Draft!.Row.Name;
    public string Back => Resource is not null || Draft!.Next is null || Number == 1 ? $"{Here}/edit" : $"{Here}/edit/{Draft.Questions[Number - 2]}";

    /// <summary>Which of the questions this is, from 1.</summary>
    public int Number => Draft?.Questions.ToList().IndexOf(Question) + 1 ?? 0;

    protected SasaeaiDb Db => db;
    protected CurrentUser Me => me;
    protected abstract string Question { get; }
    private string Here => $"/resources/{Resource?.Id ?? Draft!.Row.Id}";

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        if (Resource is not null)
        {
            Form.ReadFrom(Resource);
            Seen = await db.LastSeenAsync(Resource);
        }
        else
            Form = Draft!.Get<T>(Question) ?? Form;
        await PrepareAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        await CheckAsync();
        if (Resource is not null && ModelState.IsValid)
            Seen = await this.TellOfLaterChangeAsync(db, Resource, Seen);
        await PrepareAsync();
        if (!ModelState.IsValid)
            return Page();
        if (Resource is not null)
            await KeepAsync(Resource);
        else
            Draft!.Put(Question, Form, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync();
        return Redirect(Draft?.Next is { } next ? $"{Here}/edit/{next}" : $"{Here}/edit");
    }

    /// <summary>What the answers have to hold to, beyond their own attributes.</summary>
    protected virtual Task CheckAsync() => Task.CompletedTask;

    /// <summary>What the page shows beside the answers.</summary>
    protected virtual Task PrepareAsync() => Task.CompletedTask;

    protected virtual async Task KeepAsync(Resource resource)
    {
        var before = new PlacedAt(resource.Latitude, resource.Longitude, resource.AreaId);
        Form.WriteTo(resource);
        resource.AreaId = await db.AreaAfterAsync(resource.Municipality, before, new(resource.Latitude, resource.Longitude, resource.AreaId), me.Today);
        this.Tell("書きかえました");
    }

    protected async Task<bool> LoadAsync(Guid id)
    {
        if (await db.ResourceDrafts.VisibleTo(me.User).SingleOrDefaultAsync(d => d.Id == id) is { } row)
            Draft = new Draft(row);
        else
            Resource = await db.Resources.Include(r => r.Organization).Include(r => r.ServedAreas).VisibleTo(me.User).Standing().SingleOrDefaultAsync(r => r.Id == id);
        return Draft is not null || Resource is not null;
    }
}
