namespace Sasaeai.Resources;

/// <summary>かかるお金, in the steps by which a search narrows.</summary>
public enum Cost { Free, Small, Middle, Large, Unknown }

public static class CostBands
{
    private const int SmallYen = 500, MiddleYen = 1000;

    public static Cost Of(int? yen) => yen switch
    {
        null => Cost.Unknown,
        0 => Cost.Free,
        <= SmallYen => Cost.Small,
        <= MiddleYen => Cost.Middle,
        _ => Cost.Large,
    };

    public static string Label(this Cost cost) => cost switch
    {
        Cost.Free => "かからない",
        Cost.Small => $"{SmallYen}円まで",
        Cost.Middle => $"{SmallYen + 1}円から{MiddleYen:N0}円",
        Cost.Large => $"{MiddleYen:N0}円より高い",
        Cost.Unknown => "わからない",
        _ => throw new ArgumentOutOfRangeException(nameof(cost), cost, null),
    };
}
