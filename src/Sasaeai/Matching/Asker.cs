using Sasaeai.CodeLists;
using Sasaeai.Needs;
using Sasaeai.Resources;

namespace Sasaeai.Matching;

/// <summary>What the search knows of the one who needs help. What nobody asked is not known, and is never taken against them.</summary>
public sealed record Asker
{
    /// <summary>How far a person is taken to walk where nobody asked, in minutes.</summary>
    private const int UsualWalk = 15;

    public required DateOnly Today { get; init; }

    /// <summary>Categories of resources that help, and whether they meet the need itself or something near it.</summary>
    public required IReadOnlyDictionary<string, Closeness> Wanted { get; init; }

    /// <summary>Words by which that kind of help is named: ごみ of garbage.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];
    public Guid? AreaId { get; init; }
    public (double Latitude, double Longitude)? Home { get; init; }
    public int WalkMinutes { get; init; } = UsualWalk;
    public Days GoodDays { get; init; }
    public int? AffordableYen { get; init; }

    /// <summary>An organisation asks: it has no age and no certificate.</summary>
    public bool IsOrganization { get; init; }
    public bool? Certified { get; init; }
    public bool? LowIncome { get; init; }

    public Bonds Bonds { get; init; } = Bonds.None;

    /// <summary>得意なこと, cut into the words by which a resource may speak of the same.</summary>
    public IReadOnlyList<string> Skills { get; init; } = [];

    /// <summary>Least and greatest age that the known birth date allows.</summary>
    public (int Least, int Most)? Age { get; init; }

    /// <param name="need">With its person loaded.</param>
    /// <param name="categories">The need's own, or those guessed from its words.</param>
    /// <param name="bonds">The ties of its person.</param>
    /// <param name="areas">Names of the municipality's areas.</param>
    /// <param name="today">The day on which it is judged.</param>
    public static Asker Of(Need need, IReadOnlyList<string> categories, Bonds bonds, IReadOnlyCollection<string> areas, DateOnly today) => new()
    {
        Today = today,
        Wanted = Crosswalk.From(categories),
        Words = NeedKeywords.Naming(categories, need.Words),
        AreaId = need.AreaId,
        Home = Point(need.Latitude, need.Longitude) ?? Point(need.Person?.Latitude, need.Person?.Longitude),
        WalkMinutes = need.Person?.WalkMinutes ?? UsualWalk,
        GoodDays = need.GoodDays,
        AffordableYen = need.AffordableYen,
        IsOrganization = need.OrganizationId is not null,
        Certified = need.Person?.Certified,
        LowIncome = need.Person?.LowIncome,
        Bonds = bonds,
        Skills = Matching.Skills.Of(need.Person?.Abilities, bonds, [.. areas, .. new[] { need.Where, need.Person?.Address }.OfType<string>()]),
        Age = need.Person?.AgeOn(today),
    };

    private static (double, double)? Point(double? latitude, double? longitude) =>
        latitude is { } north && longitude is { } east ? (north, east) : null;
}
