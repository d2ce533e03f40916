using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.Needs;
using Sasaeai.People;

namespace Sasaeai.Web.Pages.People;

/// <summary>A person named on a form about another one: found among those in sight, asked about where it may be several, or nobody's record.</summary>
public sealed class Named(SasaeaiDb db, CurrentUser me)
{
    public SameView Likely { get; private set; } = SameView.None;

    /// <summary>The record that was chosen; null where none is meant, or where somebody has to choose first (the model state then says so).</summary>
    public async Task<Person?> ChooseAsync(string? name, string? same, Person about, ModelStateDictionary state)
    {
        if (Guid.TryParse(same, out var known))
            return await db.PeopleInSight(me.User, [known]).Standing().SingleOrDefaultAsync();
        if (same == SameView.New || string.IsNullOrWhiteSpace(name))
            return null;
        var likely = await SameView.FindAsync(db, me, new Sought(name));
        Likely = likely with { Found = [.. likely.Found.Where(l => l.Person.Id != about.Id)] };
        if (Likely.Found.Count > 0)
            state.AddModelError("Same", "そのお名前の方が、もう書きとめてあります。同じ方かどうかを選んでください");
        return null;
    }
}
