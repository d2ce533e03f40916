using Sasaeai.CodeLists;
using Sasaeai.Consent;
using Sasaeai.Matching;
using Sasaeai.Needs;
using Sasaeai.Resources;
using Sasaeai.Rules;

namespace Sasaeai.Seeding;

internal sealed partial class NeedLife
{
    private const string Anyone = "*";

    private void Hear(Moment moment)
    {
        need = Need.Hear(moment.User, new Hearing(block["said"]!)
        {
            About = block["about"],
            ToldBy = block["told"],
            Source = block["from"],
            Where = Where(),
            Urgency = Urgency(),
            Unaware = block.Says("unaware"),
        }, moment.Day);
        if (block["group"] is { } group)
            need.BelongTo(moment.Attached(registry.Organization(group)));
        moment.Db.Add(need);
    }

    private void Look(Moment moment, bool unaware)
    {
        if (Person is { } person && need.PersonId is null)
            moment.Db.Attach(person);
        moment.Db.Attach(need);
        need.Describe(new Description
        {
            Title = block.Name,
            About = block["about"],
            ToldBy = block["told"],
            Source = block["from"],
            Categories = block.Words("for"),
            Where = Where(),
            Urgency = Urgency(),
            Unaware = unaware,
            HowMet = block["met"],
            GoodDays = block["days"] is { } days ? Timetable.DaysOf(days) : Days.None,
            AffordableYen = block.Whole("yen"),
        });
        if (Person is { } concerned)
            need.Concern(concerned);
    }

    private void Share(Moment moment)
    {
        moment.Db.Attach(need);
        var section = CodeList.Section.Has(moment.Part(1)) ? moment.Part(1) : null;
        var resource = section is not null || moment.Part(1) is Anyone ? null : registry.Resource(moment.Part(1));
        var until = Sheet.Whole(moment.Part(7));
        var given = new Sharing(
            moment.Head.ElementAtOrDefault(2) ?? "consent", moment.Part(6), resource?.Id, moment.Part(2), Fields(moment.Part(3)),
            moment.Part(5), moment.Part(4), moment.Day, moment.Day.AddDays(until))
        {
            Section = section,
        };
        var basis = need.Share(moment.User, given, moment.Day);
        bases[moment.Part(1)] = basis;
        moment.Db.Add(basis);
    }

    private async Task AskAsync(Moment moment)
    {
        var resource = moment.Attached(registry.Resource(moment.Part(1)));
        var basis = bases.GetValueOrDefault(moment.Part(1)) ?? bases.GetValueOrDefault(Anyone);
        if (basis is not null)
            moment.Db.Attach(basis);
        moment.Db.Attach(need);
        var asking = new Asking(moment.Part(3), basis, basis?.Fields ?? SharedFields.None, moment.Day.AddDays(Sheet.Whole(moment.Part(2))), ReadBeforeAsking: true)
        {
            Rules = (await RuleBook.LoadAsync(moment.Db, need.Municipality)).At(need.AreaId, moment.Day),
        };
        referrals[moment.Part(1)] = await moment.Desk.AskAsync(moment.User, need, resource, asking, moment.Day);
    }

    private async Task HandOverAsync(Moment moment)
    {
        moment.Db.Attach(need);
        var section = moment.Part(1);
        var basis = bases.GetValueOrDefault(section);
        if (basis is not null)
            moment.Db.Attach(basis);
        var replyBy = moment.Part(3) is { Length: > 0 } days ? moment.Day.AddDays(Sheet.Whole(days)) : (DateOnly?)null;
        handed = await moment.Desk.HandOverAsync(moment.User, need, new Handing(section, moment.Part(2), moment.Part(4), basis, basis?.Fields ?? SharedFields.None, replyBy), moment.Day);
    }

    private Task ReplyAsync(Moment moment)
    {
        moment.Db.Attach(need);
        return moment.Desk.AnswerAsync(moment.User, moment.Attached(handed), moment.Part(1), moment.Part(2), moment.Day, moment.Day);
    }

    private static string Again(Moment moment) => moment.Part(1) is { Length: > 0 } why ? why : "ようすが変わったと聞いたため。";

    private async Task AnswerAsync(Moment moment, Action<Referral, Moment> act)
    {
        var referral = moment.Attached(referrals[moment.Part(1)]);
        moment.Db.Attach(need);
        act(referral, moment);
        await moment.Desk.SettleAsync(need);
    }

    private static void Accept(Referral referral, Moment moment) =>
        referral.Accept(moment.User, new Reply(moment.Part(3), Said(moment.Part(2)), moment.Part(4)), moment.Day);

    private static void Decline(Referral referral, Moment moment) =>
        referral.Decline(moment.User, new Reply(moment.Part(3), Said(moment.Part(2)), moment.Part(5)), moment.Part(4), moment.Part(6), moment.Day);

    private Whereabouts Where()
    {
        if (block["group"] is { } group && registry.Organization(group) is var place)
            return new Whereabouts(null, place.AreaId, place.Latitude, place.Longitude);
        if ((block["where"] ?? Person?.Address) is not { } words)
            return Whereabouts.Unknown;
        var point = map.PointOf(words);
        return new Whereabouts(words, areas[map.TownOf(words).School.Name], point.Y, point.X);
    }

    private Urgency Urgency() => block["urgent"] switch
    {
        "now" => Needs.Urgency.Now,
        "month" => Needs.Urgency.ThisMonth,
        "nohurry" => Needs.Urgency.NoHurry,
        _ => Needs.Urgency.Unknown,
    };

    private static SharedFields Fields(string letters) => letters.Aggregate(SharedFields.None, (fields, letter) => fields | letter switch
    {
        'N' => SharedFields.Name,
        'A' => SharedFields.Address,
        'P' => SharedFields.Phone,
        'W' => SharedFields.Worry,
        'L' => SharedFields.Living,
        'H' => SharedFields.Health,
        _ => throw new FormatException($"No such field: {letter}"),
    });

    private static string? Said(string text) => text.Length == 0 ? null : text;
}
