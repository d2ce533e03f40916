using Sasaeai.AccessLog;
using Sasaeai.Accounts;
using Sasaeai.Consent;
using Sasaeai.Data;
using Sasaeai.Matching;
using Sasaeai.Needs;
using Sasaeai.People;

namespace Sasaeai.Seeding;

/// <summary>One worry from hearing to answer, step by step as the people at work took them.</summary>
internal sealed partial class NeedLife(Block block, TownMap map, TownAreas areas, TownRegistry registry, TownPeople people)
{
    private readonly Dictionary<string, Referral> referrals = [];
    private readonly Dictionary<string, SharingBasis> bases = [];
    private Need need = null!;
    private HandOver handed = null!;

    private Person? Person => block["about"] is { } name ? people.Find(name, block["where"]) : null;

    public void Tell(Chronicle chronicle)
    {
        var order = 0;
        foreach (var (key, value) in block.Lines)
        {
            if (key is "heard" && Person is { } person)
                people.Meet(chronicle, person, Ago(value), By(value));
            if (StepOf(key) is { } step)
                chronicle.Add(Ago(value), order++, By(value), async (db, user) =>
                {
                    await step(new Moment(db, user, chronicle.Day(Ago(value)), value));
                    See(db, user, chronicle.Now);
                });
        }
        TellBack(chronicle, order);
    }

    /// <summary>Whoever told a worry mostly hears of what came of it within days; the latest still wait, as they would.</summary>
    private void TellBack(Chronicle chronicle, int order)
    {
        if (block["told"] is null || block.All("told-back").Any() || block.Lines.LastOrDefault(l => Words.ContainsKey(l.Key)) is not { Key: not null } news)
            return;
        var dice = new Dice($"{block.Name} {news.Value}");
        var after = (int)dice.Between(2, 9);
        if (Ago(news.Value) <= after || dice.Between(0, 20) < 3)
            return;
        var words = Words[news.Key];
        var said = words[(int)dice.Between(0, words.Length)];
        chronicle.Add(Ago(news.Value) - after, order, By(block["heard"]!), (db, user) =>
        {
            db.Attach(need);
            var day = chronicle.Day(Ago(news.Value) - after);
            need.TellBack(user, said, day, day);
            See(db, user, chronicle.Now);
        });
    }

    private static readonly Dictionary<string, string[]> Words = new()
    {
        ["start"] = ["手伝う人が決まったと、電話で。", "つながったことを、道で会って話した。", "始まったと伝えると、ほっとされた。", "おかげで助けが入った、とお礼を言った。"],
        ["unmet"] = ["まだ見つからないこと、忘れていないことを話した。", "地域に足りないものとして残した、と電話で。", "さがしたが見つからないと、正直に話した。"],
        ["close"] = ["ひと区切りついたと伝えた。", "いまは落ち着いている、とだけ話した。", "聞かせてもらったことが役に立った、とお礼を言った。"],
        ["hand"] = ["担当の窓口につないだ、と伝えた。", "窓口の人が動いてくれると話した。"],
    };

    private Func<Moment, Task>? StepOf(string key) => key switch
    {
        "heard" => Now(Hear),
        "look" => Now(m => Look(m, block.Says("unaware"))),
        "aware" => Now(m => Look(m, unaware: false)),
        "share" => Now(Share),
        "ask" => AskAsync,
        "accept" => m => AnswerAsync(m, Accept),
        "decline" => m => AnswerAsync(m, Decline),
        "start" => m => AnswerAsync(m, (referral, _) => referral.Start(m.User, m.Day, m.Day)),
        "follow" => m => AnswerAsync(m, (referral, _) => referral.FollowItUp(m.User, m.Part(2), m.Day)),
        "end" => m => AnswerAsync(m, (referral, _) => referral.End(m.User, m.Part(2), m.Part(3), m.Day)),
        "withdraw" => m => AnswerAsync(m, (referral, _) => referral.Withdraw(m.User, m.Part(2), m.Day)),
        "revoke" => m => m.Desk.WithdrawBasisAsync(m.User, m.Attached(bases[m.Part(1)]), m.Part(2), m.Day),
        "unmet" => m => m.Desk.FindNothingAsync(m.Attached(need), m.Part(2) is { Length: > 0 } lack ? lack : "absent", m.Part(1), m.Day),
        "again" => Now(m => m.Attached(need).LookAgain(m.User, Again(m), m.Day)),
        "close" => m => m.Desk.CloseAsync(m.Attached(need), m.Part(1), m.Day),
        "reopen" => m => m.Desk.ReopenAsync(m.User, m.Attached(need), Again(m), m.Day),
        "hand" => HandOverAsync,
        "reply" => ReplyAsync,
        "told-back" => Now(m => m.Attached(need).TellBack(m.User, m.Part(1), m.Day, m.Day)),
        "asked" => Now(m => m.Attached(need).AskHow(m.User, Said(m.Part(1)), again: m.Part(2) is { Length: > 0 } days ? m.Day.AddDays(Sheet.Whole(days)) : null, Said(m.Part(3)), m.Day)),
        _ => null,
    };

    /// <summary>Whoever took the step had the worry on the screen, from a desk of their own (RFC 5737 keeps these addresses for examples).</summary>
    private void See(SasaeaiDb db, User user, DateTime at)
    {
        if (need.IsPersonal)
            db.AddView(user, new Sighting(nameof(Need), need.Id, need.PersonId), Showing.Page, $"192.0.2.{10 + user.Name.Sum(letter => letter) % 200}", at);
    }

    private static Func<Moment, Task> Now(Action<Moment> act) => moment =>
    {
        act(moment);
        return Task.CompletedTask;
    };

    private static int Ago(string value) => Sheet.Whole(value.Split(' ')[0]);

    private static string By(string value) => value.Split(' ')[1];

    /// <summary>One step being taken: the line's parts are parted by a bar, the first being when and by whom.</summary>
    private sealed record Moment(SasaeaiDb Db, User User, DateOnly Day, string Line)
    {
        private readonly string[] parts = Line.Split('|', StringSplitOptions.TrimEntries);

        public ReferralDesk Desk => new(Db);

        public string Part(int at) => parts.Length > at ? parts[at] : "";

        public string[] Head => parts[0].Split(' ');

        public T Attached<T>(T record) where T : class
        {
            Db.Attach(record);
            return record;
        }
    }
}
