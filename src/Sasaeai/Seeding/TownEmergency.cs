using Sasaeai.AccessLog;
using Sasaeai.Emergencies;

namespace Sasaeai.Seeding;

/// <summary>沖 千夏 of 凪原 was called about 汐浦 チヨ of 砂見 yesterday, and opened her record; the officer has not read why yet.</summary>
internal static class TownEmergency
{
    private const int Ago = 1, After = 6;

    public static void Tell(Chronicle chronicle, TownPeople people)
    {
        var person = people.Find(Cast.Shioura.Name, null)!;
        chronicle.Add(Ago, After, Cast.Oki.SignIn, async (db, user) =>
        {
            var plea = new Plea("凪原の交番から電話。早朝に寝間着で歩いていた方を保護し、お名前と生まれた日だけ言えるとのこと。ご家族に知らせ、持病を救急に伝えるため。砂見の担当は訪問中でつながらず。", AtStake: true);
            var opening = EmergencyOpening.Open(user, person, plea, chronicle.Now);
            db.Add(opening);
            var sheet = await EmergencySheet.LoadAsync(db, opening, chronicle.Day(Ago));
            db.AddViews(user, sheet!.Shown, Showing.Emergency, "192.0.2.31", chronicle.Now);
        });
    }
}
