using Microsoft.EntityFrameworkCore;
using Sasaeai.AccessLog;
using Sasaeai.Accounts;
using Sasaeai.Appointments;
using Sasaeai.Data;
using Sasaeai.Needs;

namespace Sasaeai.Seeding;

/// <summary>
/// 入江 徹 went on leave, and 汐屋 さとみ took over what he had open in 灯見圏域, but for two that nobody thought of. 渡津 恵 of the care centre rests from next
/// month on and has handed the first of hers to 汐屋 and 泊 these days; they have not read all of it yet.
/// </summary>
internal static class TownTakeovers
{
    /// <summary>Days since the officer handed over, and since 渡津 did.</summary>
    private const int LeaveBegan = 61, Resting = 2;

    private const int Forgotten = 2, ToShioya = 2, ToTomari = 3;

    private static readonly string[] OfIrie =
    [
        "朝のうちに訪ねると、ゆっくり話せます。", "電話は鳴らしすぎないで、とのことです。", "秋の終わりに、もう一度うかがう約束をしています。", "詳しいことは、灯見の福祉委員の会長さんがご存じです。",
    ];

    private static readonly string[] OfWatatsu =
    [
        "朝は早くから起きておられます。わたしの代わりの方が来ることは、お話ししてあります。", "月末に、もう一度お顔を見に行くと約束しています。", "ご近所の方が、よく気にかけてくださっています。行き帰りにひと声かけると喜ばれます。",
        "お電話より、訪ねるほうがよく話してくださいます。", "困っていないと、はじめは言われます。お茶をいただきながら待つと、話してくださいます。",
    ];

    public static async Task TellAsync(SasaeaiDb db, PastClock clock, Dictionary<string, User> users, Chronicle chronicle, DateOnly today, CancellationToken stop)
    {
        var town = await db.ColleaguesAsync(EmptyTown.Code, today, stop);
        User Of(Member member, string place) => town.First(c => c.User.AccountId == users[member.SignIn].AccountId && c.User.Place == place).User;

        At(LeaveBegan);
        var (officer, standIn) = (users[Cast.Hamada.SignIn], Of(Cast.Shioya, "灯見圏域"));
        db.User = officer;
        foreach (var (n, need) in (await OpenOfAsync(Cast.Irie)).Where(NeedAccess.Reaches(standIn)).Skip(Forgotten).Index())
        {
            var takeover = need.PassTo(standIn, officer, OfIrie.ElementAtOrDefault(n), chronicle.Day(LeaveBegan));
            takeover.Acknowledge(standIn, chronicle.Day(LeaveBegan - 3));
            db.Add(takeover);
            // They all stood on the form from which the officer handed them over.
            if (need.IsPersonal)
                db.AddView(officer, new Sighting(nameof(Need), need.Id, need.PersonId), Showing.List, "192.0.2.31", clock.GetUtcNow().UtcDateTime);
        }
        await db.SaveChangesAsync(stop);

        At(Resting);
        var (watatsu, shioya, tomari) = (users[Cast.Watatsu.SignIn], Of(Cast.Shioya, "砂見圏域"), Of(Cast.Tomari, "砂見圏域"));
        db.User = watatsu;
        var hers = (await OpenOfAsync(Cast.Watatsu)).Where(NeedAccess.Reaches(tomari)).ToList();
        foreach (var (n, need) in hers.TakeLast(ToShioya + ToTomari).Index())
            db.Add(need.PassTo(n < ToShioya ? shioya : tomari, watatsu, OfWatatsu.ElementAtOrDefault(n), chronicle.Day(Resting)));
        await db.SaveChangesAsync(stop);
        db.User = null;

        void At(int ago) => clock.Set(chronicle.Day(ago).ToDateTime(new TimeOnly(15, 0)));

        Task<List<Need>> OpenOfAsync(Member member) => db.Needs.Where(n => n.HeldById == users[member.SignIn].AccountId).Open().OrderBy(n => n.HeardOn).ThenBy(n => n.Title).ThenBy(n => n.Id).ToListAsync(stop);
    }
}
