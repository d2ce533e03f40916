using Sasaeai.Resources;

namespace Sasaeai.Matching;

/// <param name="Keep">The person wants it to go on.</param>
/// <param name="Would">Not yet so: where the first candidate would come in.</param>
/// <param name="Clashes">It would fall on the hours of something that the person wants to keep.</param>
public sealed record Hour(Session Session, Guid ResourceId, string Name, string? Part, bool Keep, bool Would = false, bool Clashes = false);

/// <summary>その方の一週間. What the person goes to or has coming, day by day, and where the first candidate would come in.</summary>
public sealed class PersonWeek
{
    private readonly List<Hour> hours;

    private PersonWeek(List<Hour> hours) => this.hours = hours;

    public bool Empty => hours.TrueForAll(h => h.Would);
    public bool HasKept => hours.Exists(h => h.Keep);

    /// <summary>The candidate that is drawn in; null where it has no day or suits none of the person's.</summary>
    public string? WouldBe => hours.Find(h => h.Would)?.Name;

    public IEnumerable<Hour> On(Days day) => hours.Where(h => h.Session.Days.HasFlag(day)).OrderBy(h => h.Session.From);

    /// <param name="asker">Whose week it is.</param>
    /// <param name="first">The resource whose hours are tried, if any.</param>
    public static PersonWeek Of(Asker asker, Resource? first)
    {
        var going = asker.Bonds.Own.Where(b => b is { Past: false, Name: not null, Kind: not Bonds.Avoids })
            .SelectMany(b => b.Sessions.Select(s => new Hour(s, b.ResourceId!.Value, b.Name!, b.Words, b.Keep))).ToList();
        if (first is null || going.Exists(h => h.ResourceId == first.Id))
            return new(going);
        var possible = asker.GoodDays is Days.None ? Days.Everyday : asker.GoodDays;
        var would = first.Sessions.Where(s => (s.Days & possible) is not Days.None)
            .Select(s => new Session { Days = s.Days & possible, WeeksOfMonth = s.WeeksOfMonth, From = s.From, Until = s.Until })
            .Select(s => new Hour(s, first.Id, first.Name, null, false, Would: true, Clashes: going.Exists(h => h.Keep && h.Session.MayMeet(s))));
        return new([.. going, .. would]);
    }
}
