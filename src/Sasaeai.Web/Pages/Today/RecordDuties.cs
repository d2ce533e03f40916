using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.Retention;
using Sasaeai.SubjectRequests;

namespace Sasaeai.Web.Pages.Today;

/// <summary>What the law or the rules of documents want done with records: requests that run, and proposals that wait for this reader's word. Nobody is named.</summary>
public sealed record RecordDuties(IReadOnlyList<SubjectRequest> Requests, int Proposals)
{
    public bool Nothing => Requests.Count + Proposals == 0;

    public static async Task<RecordDuties> LoadAsync(SasaeaiDb db, CurrentUser me)
    {
        if (!Deletion.MayDecide(me.User))
            return new([], 0);
        var requests = await db.SubjectRequests.AsNoTracking().VisibleTo(me.User).Where(r => r.DecidedOn == null || r.GivenOn == null).ToListAsync();
        var proposals = await db.Deletions.VisibleTo(me.User).CountAsync(d => d.State == DeletionState.Proposed && d.ProposedById != me.User.AccountId);
        return new([.. requests.OrderBy(r => r.DueOn(me.Today)).ThenBy(r => r.Id)], proposals);
    }
}
