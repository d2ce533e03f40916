using Microsoft.AspNetCore.Mvc;
using Sasaeai.Data;
using Sasaeai.People;
using Sasaeai.Web.Components;
using Sasaeai.Web.Pages.History;

namespace Sasaeai.Web.Pages.People.Questions;

/// <summary>The answers on one page about a person, as they are typed.</summary>
public interface IPersonAnswers
{
    void ReadFrom(Person person, DateOnly today);

    void WriteTo(Person person, DateOnly today);
}

/// <summary>One question about a person; each page saves what it asked.</summary>
public abstract class PersonQuestion<T>(SasaeaiDb db, CurrentUser me) : PersonPage(db, me) where T : class, IPersonAnswers, new()
{
    [BindProperty]
    public T Form { get; set; } = new();

    /// <summary>The last change that the writer saw.</summary>
    [BindProperty]
    public Guid? Seen { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await FindAsync(id))
            return NotFound();
        Form.ReadFrom(Person, Me.Today);
        Seen = await Db.LastSeenAsync(Person);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await FindAsync(id))
            return NotFound();
        if (ModelState.IsValid)
            Seen = await this.TellOfLaterChangeAsync(Db, Person, Seen);
        if (!ModelState.IsValid)
            return Page();
        await WriteAsync();
        await Db.SaveChangesAsync();
        this.Tell("書きかえました。");
        return Redirect(Here);
    }

    protected virtual Task WriteAsync()
    {
        Form.WriteTo(Person, Me.Today);
        return Task.CompletedTask;
    }
}
