using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.Needs;

namespace Sasaeai.Web.Pages.People.Questions;

[OpenToListeners]
public sealed class LivingModel(SasaeaiDb db, CurrentUser me) : PersonQuestion<LivingAnswers>(db, me)
{
    public AreaGroups Areas { get; private set; } = null!;

    // Overridden, it would be taken for the handler of a method called PAGE.
    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Areas = await AreaGroups.LoadAsync(Db, Me.User, Me.Today);
        await next();
    }

    /// <summary>A mistake mended, not a move: words that changed are looked up anew, an area chosen by hand stays.</summary>
    protected override async Task WriteAsync()
    {
        await base.WriteAsync();
        if (Form.Address?.Trim() != Person.Address)
        {
            var home = await PlaceFinder.FindAsync(Db, Me.User, Form.Address, Me.Today);
            (Person.Address, Person.Latitude, Person.Longitude) = (home.Words, home.Latitude, home.Longitude);
            if (Form.AreaId == Person.AreaId)
                Form.AreaId = home.AreaId;
        }
        if (Form.AreaId is null || Areas.Name(Form.AreaId) is not null)
            Person.AreaId = Form.AreaId;
    }
}
