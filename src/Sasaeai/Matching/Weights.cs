namespace Sasaeai.Matching;

/// <summary>重み. All that the order of candidates rests on: the points of what was found are added, and more comes first.</summary>
/// <remarks>
/// Chosen by hand so that no single comfort outweighs what was asked for: the kind of help counts most, then whether
/// the person can get to it, then day, price and room. The weight on those who help stands against them all.
/// </remarks>
internal static class Weights
{
    public const int MainCategory = 30;
    public const int OtherCategory = 24;
    public const int NearCategory = 12;

    /// <summary>For each further thing that was asked for: one who does two of them is one person fewer to get used to.</summary>
    public const int AlsoMeets = 6;

    public const int ComesToTheHome = 24;
    public const int AsFarAsTheyWalk = 12;
    public const int AreaUnsure = -6;

    public const int DayFits = 10;
    public const int Free = 8;
    public const int Affordable = 6;
    public const int Eligible = 4;
    public const int EligibilityUnasked = -4;
    public const int OtherCondition = -2;
    public const int RoomLeft = 6;

    public const int ConfirmedLately = 6;
    public const int ConfirmedLongAgo = -4;
    public const int NeverConfirmed = -6;

    public const int LoadHeavy = -8;
    public const int LoadTooHeavy = -16;
    public const int SuccessionWorry = -3;
    public const int DeclinedLately = -5;

    /// <summary>Nearer is better, by steps of five minutes up to what the person walks.</summary>
    public static int Walk(int minutes) => minutes switch { <= 5 => 24, <= 10 => 20, <= 15 => 16, _ => AsFarAsTheyWalk };

    /// <summary>Farther than the person walks: one less for every two minutes, down to a floor.</summary>
    public static int TooFar(int minutesOver) => -Math.Min(20, 2 + minutesOver / 2);
}
