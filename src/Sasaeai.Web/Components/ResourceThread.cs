using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Data;
using Sasaeai.Matching;

namespace Sasaeai.Web.Components;

/// <summary>
/// The thread seen from a resource: which worries came to it and what became of each, as far as the reader may follow them.
/// <c>&lt;vc:resource-thread id="Model.Resource.Id" name="@Model.Resource.Name" /&gt;</c>
/// </summary>
public sealed class ResourceThread(SasaeaiDb db, CurrentUser me) : ViewComponent
{
    public sealed record Reached(Guid Id, string Name, IReadOnlyList<Strand> Strands, bool Asked, Replies Replies);

    public async Task<IViewComponentResult> InvokeAsync(Guid id, string name)
    {
        if (!me.User.HearsNeeds && me.User.Role is not Role.Tier3Coordinator)
            return Content("");
        var strands = await db.Referrals.AsNoTracking().Where(r => r.ResourceId == id).StrandsFor(me.User).ToListAsync();
        // Another organisation's referrals are none of this one's business, not even that there are none.
        if (strands.Count == 0 && !me.User.HearsNeeds)
            return Content("");
        var replies = await Replies.OfAsync(db, [id], null, me.Today);
        return View(new Reached(id, name, strands, me.User.Role is Role.Tier3Coordinator, replies.GetValueOrDefault(id, Replies.None)));
    }
}
