namespace Sasaeai.Resources;

/// <summary>運営の負担. How heavy running it feels to those who run it.</summary>
public enum Load { Unknown, Light, Fitting, Heavy, TooHeavy }

public static class Loads
{
    public static string Label(this Load load) => load switch
    {
        Load.Unknown => "まだ聞いていない",
        Load.Light => "余裕がある",
        Load.Fitting => "ちょうどよい",
        Load.Heavy => "重い",
        Load.TooHeavy => "重すぎて、続けるのがつらい",
        _ => throw new ArgumentOutOfRangeException(nameof(load), load, null),
    };
}
