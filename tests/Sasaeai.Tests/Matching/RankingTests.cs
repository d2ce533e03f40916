using Sasaeai.Areas;
using Sasaeai.CodeLists;
using Sasaeai.Matching;
using Sasaeai.Resources;
using Sasaeai.Tests.Needs;
using Xunit;

namespace Sasaeai.Tests.Matching;

/// <summary>What holds for every order of candidates, tried on some thousand made-up ones.</summary>
public sealed class RankingTests
{
    private const int Tries = 4000;
    private static readonly DateOnly Today = SmallTown.Today;
    private readonly SmallTown town = new();

    [Fact]
    public void A_better_fact_never_puts_a_candidate_back()
    {
        var dice = new Random(17);
        for (var n = 0; n < Tries; n++)
        {
            var weights = AnyWeights(dice);
            var facts = Any(dice);
            var (name, better) = Better(dice, facts);
            var (before, after) = (Weigh(facts, weights), Weigh(better, weights));
            Assert.True(after.Obstacles.Count() < before.Obstacles.Count() || after.Points >= before.Points, $"{name}: {before.Points} → {after.Points}, try {n}");
            Assert.False(after.Obstacles.Count() > before.Obstacles.Count(), $"{name} excludes, try {n}");
        }
    }

    [Fact]
    public void A_weight_of_nothing_switches_its_reason_off_and_leaves_the_others()
    {
        var dice = new Random(18);
        foreach (var off in Reasons.All.Keys)
            for (var n = 0; n < Tries / 10; n++)
            {
                var candidate = Weigh(Any(dice), Weights.Standard);
                var without = candidate with { Weights = new Weights(new Dictionary<Reason, int> { [off] = 0 }) };
                Assert.Equal(candidate.Findings.Where(f => f.Reason != off).Sum(Weights.Standard.Points), without.Points);
            }
    }

    [Fact]
    public void Every_reason_is_found_somewhere_and_none_counts_more_than_its_weight_but_the_kind_for_two_of_the_things()
    {
        var dice = new Random(19);
        var found = Enumerable.Range(0, Tries).SelectMany(_ => Weigh(Any(dice), Weights.Standard).Findings).Where(f => f.Reason is not null).ToList();

        Assert.Equal(Reasons.All.Keys.Order(), found.Select(f => f.Reason!.Value).Distinct().Order());
        Assert.All(found, f => Assert.InRange(f.Share, -1, f.Reason is Reason.Kind ? 1.2 : 1));
    }

    private static Weights AnyWeights(Random dice) => new(Reasons.All.Keys.ToDictionary(r => r, _ => dice.Next(Weights.Most + 1)));

    private Candidate Weigh(Facts facts, Weights weights)
    {
        var asker = new Asker
        {
            Today = Today,
            Wanted = Crosswalk.From(facts.Two ? ["shopping", "clinic"] : ["shopping"]),
            AreaId = facts.AreaKnown ? town.School.Id : null,
            Home = facts.North is null ? null : (34.8, 138.3),
            WalkMinutes = facts.WalkMinutes,
            GoodDays = facts.GoodDays,
            AffordableYen = facts.Affordable,
            Certified = facts.Certified,
            LowIncome = facts.LowIncome,
            Age = facts.Age is { } age ? (age, age) : null,
            Skills = facts.Skilled ? ["編み物"] : [],
            Words = facts.Two ? ["お茶"] : [],
            Bonds = new Bonds
            {
                Own =
                [
                    .. facts.Tied ? [new Bond(facts.Id, null, "helps")] : Array.Empty<Bond>(),
                    .. facts.InTheBuilding ? [new Bond(Guid.NewGuid(), null, "comes") { Place = "潮見会館" }] : Array.Empty<Bond>(),
                    .. facts.Keeps is Days.None ? Array.Empty<Bond>() : [new Bond(Guid.NewGuid(), null, "comes", Keep: true) { Name = "編み物の間", Days = facts.Keeps }],
                ],
            },
        };
        var resource = new Resource
        {
            Id = facts.Id,
            Municipality = SmallTown.Code,
            Name = "おとも便",
            Categories = facts.Main ? ["shopping", "outing"] : ["housework", "shopping"],
            Latitude = 34.8 + facts.North,
            Longitude = 138.3,
            ComesToYou = facts.Comes,
            Days = facts.Days,
            PriceYen = facts.Price,
            NeedsCertification = facts.Certificate,
            MinimumAge = facts.Certificate ? 65 : null,
            Capacity = facts.Capacity,
            Attendance = facts.Attendance,
            Load = facts.Load,
            SuccessionWorry = facts.Worry,
            PlaceName = "潮見会館",
            Summary = "編み物をしながらお茶を飲む",
            Eligibility = facts.Condition ? "会員の方" : null,
        };
        if (facts.AreaServed)
            resource.ServedAreas.Add(new ServedArea { ResourceId = facts.Id, AreaId = town.School.Id });
        if (facts.ConfirmedDaysAgo is { } ago)
            resource.Confirm(town.Shioya, null, Today.AddDays(-ago));
        var earlier = facts.HandsFull ? new EarlierDecline(Today.AddDays(-20), "people", false, null, null) : null;
        var tree = new AreaTree(new[] { town.Town, town.Sunami, town.School, town.Nagihara }.Select(a => (a.Id, a.ParentId)), []);
        return Judge.Recall(Judge.Weigh(asker, resource, tree, earlier), facts.Replies) with { Weights = weights };
    }

    private static Facts Any(Random dice)
    {
        bool Coin() => dice.Next(2) == 0;
        T? Maybe<T>(T value) where T : struct => dice.Next(3) == 0 ? null : value;
        return new Facts
        {
            Two = Coin(),
            Main = Coin(),
            AreaKnown = Coin(),
            AreaServed = Coin(),
            Comes = Coin(),
            North = Maybe(dice.NextDouble() / 20),
            WalkMinutes = dice.Next(1, 40),
            GoodDays = (Days)dice.Next(128),
            Days = (Days)dice.Next(128),
            Keeps = Coin() ? Days.None : (Days)dice.Next(128),
            Affordable = Maybe(dice.Next(10) * 100),
            Price = Maybe(dice.Next(10) * 100),
            LowIncome = Maybe(Coin()),
            Certificate = Coin(),
            Certified = Maybe(Coin()),
            Age = Maybe(dice.Next(55, 95)),
            Capacity = Maybe(dice.Next(1, 20)),
            Attendance = Maybe(dice.Next(0, 22)),
            Load = (Load)dice.Next(5),
            Worry = Coin(),
            Condition = Coin(),
            HandsFull = Coin(),
            Tied = Coin(),
            InTheBuilding = Coin(),
            Skilled = Coin(),
            ConfirmedDaysAgo = Maybe(dice.Next(700)),
            Replies = new Replies(dice.Next(8), dice.Next(8), dice.Next(60), dice.Next(3)),
        };
    }

    private static (string, Facts) Better(Random dice, Facts f) => dice.Next(15) switch
    {
        0 => ("nearer", f with { North = f.North * dice.NextDouble() }),
        1 => ("comes first", f with { Main = true }),
        2 => ("confirmed later", f with { ConfirmedDaysAgo = f.ConfirmedDaysAgo * 2 / 3 ?? 500 }),
        3 => ("lighter", f with { Load = f.Load is Load.Unknown or Load.Light ? f.Load : f.Load - 1 }),
        4 => ("no worry", f with { Worry = false }),
        5 => ("cheaper", f with { Price = f.Price / 2 }),
        6 => ("more room", f with { Capacity = f.Capacity + 3 }),
        7 => ("one more yes, at once", f with { Replies = f.Replies with { Accepted = f.Replies.Accepted + 1 } }),
        8 => ("a yes in place of a no", f.Replies.Declined == 0 ? f : f with { Replies = f.Replies with { Accepted = f.Replies.Accepted + 1, Declined = f.Replies.Declined - 1 } }),
        9 => ("answered sooner", f with { Replies = f.Replies with { Days = f.Replies.Days / 2, Waiting = f.Replies.Waiting / 2 } }),
        10 => ("a tie", f with { Tied = true }),
        11 => ("certified", f with { Certified = true }),
        12 => ("more days", f with { GoodDays = f.GoodDays is Days.None ? f.GoodDays : f.GoodDays | (Days)dice.Next(128) }),
        13 => ("hands free again", f with { HandsFull = false }),
        _ => ("a skill and a known place", f with { Skilled = true, InTheBuilding = true }),
    };

    private sealed record Facts
    {
        public Guid Id { get; } = new("11111111-1111-1111-1111-111111111111");
        public bool Two { get; init; }
        public bool Main { get; init; }
        public bool AreaKnown { get; init; }
        public bool AreaServed { get; init; }
        public bool Comes { get; init; }
        public double? North { get; init; }
        public int WalkMinutes { get; init; }
        public Days GoodDays { get; init; }
        public Days Days { get; init; }
        public Days Keeps { get; init; }
        public int? Affordable { get; init; }
        public int? Price { get; init; }
        public bool? LowIncome { get; init; }
        public bool Certificate { get; init; }
        public bool? Certified { get; init; }
        public int? Age { get; init; }
        public int? Capacity { get; init; }
        public int? Attendance { get; init; }
        public Load Load { get; init; }
        public bool Worry { get; init; }
        public bool Condition { get; init; }
        public bool HandsFull { get; init; }
        public bool Tied { get; init; }
        public bool InTheBuilding { get; init; }
        public bool Skilled { get; init; }
        public int? ConfirmedDaysAgo { get; init; }
        public required Replies Replies { get; init; }
    }
}
