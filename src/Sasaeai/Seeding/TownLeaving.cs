using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Data;
using Sasaeai.Needs;
using Sasaeai.Retention;
using Sasaeai.SubjectRequests;

namespace Sasaeai.Seeding;

/// <summary>A record that was made twice waits to be deleted, another is kept for a while, and somebody asks to see what is kept of her.</summary>
internal static class TownLeaving
{
    public static async Task TellAsync(SasaeaiDb db, PastClock clock, Dictionary<string, User> users, DateOnly today, CancellationToken stop)
    {
        var closed = await db.Needs.Where(n => n.State == NeedState.Closed && n.PersonId != null).OrderBy(n => n.ClosedOn).ThenBy(n => n.Title).ThenBy(n => n.Id).Take(2).ToListAsync(stop);
        var (coordinator, official) = (users[Cast.Kujiraoka.SignIn], users[Cast.Hamada.SignIn]);
        var asking = await db.People.SingleAsync(p => p.Name == Cast.Nagimoto.Name && p.MergedIntoId == null, stop);

        At(8);
        db.User = official;
        var request = SubjectRequest.Take(official, asking, RequestKind.Disclosure, Requester.Self, null, "どんなことが書いてあるか、娘といっしょに見たい。", today.AddDays(-8), today.AddDays(-8));
        request.Check(official, "マイナンバーカード", null, today.AddDays(-8));
        db.AddRange(request, Hold.On(official, closed[1], today.AddDays(120), "ご家族から問い合わせが来ているため", today.AddDays(-8)));
        await db.SaveChangesAsync(stop);
        At(2);
        db.User = coordinator;
        db.Add(Deletion.Propose(coordinator, closed[0], DeletionGround.Mistaken, "同じ声を、二度書きとめていた。", today.AddDays(-2)));
        await db.SaveChangesAsync(stop);
        db.User = null;

        void At(int ago) => clock.Set(today.AddDays(-ago).ToDateTime(new TimeOnly(10, 0)));
    }
}
