namespace Sasaeai.Algorithms.Text.Duplicates;

/// <summary>
/// Says of two cards whether they are one and the same place or service. The weights add up as log2(m/u), where m is how often a true pair
/// shows the observation and u how often two unrelated cards of one town do: Fellegi and Sunter 1969, "A Theory for Record Linkage".
/// m and u are set by hand from the care-office and facility lists of two cities, not estimated. The observations are not independent
/// (one building, one telephone, many offices), so guards above the sum keep what only looks alike from being joined without a person.
/// </summary>
public static class DuplicateScorer
{
    /// <summary>From here on a pair may be joined without asking, if the names agree.</summary>
    public const double SameFrom = 13;

    /// <summary>From here on a person is asked.</summary>
    public const double LikelyFrom = 7;

    /// <summary>Compares two cards alone, taking all that they say for rare.</summary>
    public static Verdict Compare(Card left, Card right) => Compare(new Traits(left), new Traits(right), default);

    /// <param name="a">One side.</param>
    /// <param name="b">The other side.</param>
    /// <param name="shares">How common the name, the block and the telephone are among all cards.</param>
    internal static Verdict Compare(Traits a, Traits b, Shares shares)
    {
        var sameScheme = a.Number.Length > 0 && b.Number.Length > 0 && a.Card.Scheme == b.Card.Scheme;
        if (sameScheme && a.Number == b.Number)
            return new(Sameness.Same, 30, [new(30, "番号が同じ")]);

        var name = Names.Compare(a, b);
        var reasons = new List<Evidence>
        {
            OfName(name, shares.Name),
            OfPlace(a, b, shares.Block),
            OfPhone(a, b, shares.Phone),
            OfKind(a, b),
            OfBody(a, b),
        };
        if (sameScheme)
            reasons.Add(new(-5, "番号が違う"));
        reasons.RemoveAll(reason => reason.Weight == 0);
        reasons.Sort((x, y) => Math.Abs(y.Weight).CompareTo(Math.Abs(x.Weight)));
        var weight = reasons.Sum(reason => reason.Weight);
        return new(Judge(weight, name, sameScheme, sameScheme && a.Kind != b.Kind, OtherKind(a, b)), weight, reasons);
    }

    private static Sameness Judge(double weight, NameAgreement name, bool otherNumber, bool otherService, bool otherKind)
    {
        // One register lists a second service of the same office under its own number: not a duplicate, however alike the rest.
        if (otherService)
            return Sameness.Different;
        // 第一 and 第二; two firms in one building.
        if (name == NameAgreement.Apart || name <= NameAgreement.Unlike && otherKind)
            return Sameness.Different;
        if (weight >= SameFrom && name >= NameAgreement.Near && !otherKind && !otherNumber)
            return Sameness.Same;
        return weight >= LikelyFrom ? Sameness.Likely : Sameness.Different;
    }

    private static Evidence OfName(NameAgreement name, double share) => name switch
    {
        NameAgreement.Equal => new(Bits(0.75, share, 0.0005), "名称が同じ"),
        NameAgreement.Near => new(Math.Min(5.5, Bits(0.75, share, 0.0005)), "名称がほぼ同じ"),
        NameAgreement.Similar => new(1, "名称が似ている"),
        NameAgreement.OtherWord => new(-6, "名称のひとことが違う"),
        NameAgreement.Apart => new(-8, "名称の見分けの部分が違う"),
        _ => new(-4.6, "名称が違う"),
    };

    private static Evidence OfPlace(Traits a, Traits b, double share)
    {
        var metres = a.MetresTo(b);
        if (a.Address.IsSameBlock(b.Address))
            return metres > 1000
                ? new(5, $"住所は同じだが、地図では{Distance(metres.Value)}離れている")
                : new(Bits(0.8, share, 0.0022), "住所が同じ");
        return metres switch
        {
            <= 30 => new(6, $"場所が{Distance(metres.Value)}しか離れていない"),
            <= 150 => new(3, $"場所が近い（{Distance(metres.Value)}）"),
            > 1000 => new(-4, $"場所が{Distance(metres.Value)}離れている"),
            _ => OfAddress(a.Address, b.Address),
        };
    }

    private static Evidence OfAddress(JapaneseAddress a, JapaneseAddress b)
    {
        if (a.Locality.Length == 0 || b.Locality.Length == 0)
            return default;
        if (!a.IsSameTown(b))
            return new(-4, "町名が違う");
        return a.Block.Length > 0 && b.Block.Length > 0
            ? a.Block.StartsWith(b.Block + "-", StringComparison.Ordinal) || b.Block.StartsWith(a.Block + "-", StringComparison.Ordinal)
                ? new(4, "住所がほぼ同じ")
                : new(-1, "番地が違う")
            : new(1, "町名が同じ");
    }

    private static Evidence OfPhone(Traits a, Traits b, double share) =>
        a.Phone.Length == 0 || b.Phone.Length == 0 ? default
        : a.Phone == b.Phone ? new(Bits(0.75, share, 0.003), "電話番号が同じ")
        : new(-2.3, "電話番号が違う");

    private static Evidence OfKind(Traits a, Traits b) =>
        a.Kind.Length == 0 || b.Kind.Length == 0 ? default
        : OtherKind(a, b) ? new(-1.5, "種類が違う")
        : new(0.5, "種類が同じ");

    private static Evidence OfBody(Traits a, Traits b) =>
        a.Body.Length == 0 || b.Body.Length == 0 ? default
        : a.Body == b.Body ? new(2.5, "法人が同じ")
        : new(-2.5, "法人が違う");

    /// <summary>Two lists call one thing 幼稚園 and 私立幼稚園.</summary>
    private static bool OtherKind(Traits a, Traits b) =>
        a.Kind.Length > 0 && b.Kind.Length > 0 && !a.Kind.Contains(b.Kind, StringComparison.Ordinal) && !b.Kind.Contains(a.Kind, StringComparison.Ordinal);

    /// <summary>log2(m/u), where u is never taken for smaller than it is among any places of one town.</summary>
    private static double Bits(double m, double share, double least) => Math.Log2(m / Math.Max(share, least));

    private static string Distance(double metres) => metres < 1000 ? $"{metres:0} m" : $"{metres / 1000:0.0} km";
}
