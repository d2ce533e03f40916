namespace Sasaeai.Web.Security;

/// <summary>What a request is counted as.</summary>
public enum Use { Look, Write, Search, File, Upload }

/// <summary>How much of it one account, or one address where nobody is signed in, may do at once, and after what time one more.</summary>
public sealed record Allowance(int AtOnce, TimeSpan Every);

/// <summary>
/// 使いすぎのかぎり. So high that nobody who works by hand meets one (docs/security/limits.md): they stop programs that read page after page, fill the
/// registry, or keep the server busy with searches and files.
/// </summary>
/// <param name="Of">Empty where nothing is limited.</param>
/// <param name="Files">How many files and papers of many rows are made at the same moment, for all together.</param>
/// <param name="Uploads">How many files are taken in at the same moment.</param>
/// <param name="Waiting">How many more may wait for their turn.</param>
public sealed record Allowances(IReadOnlyDictionary<Use, Allowance> Of, int Files = 4, int Uploads = 3, int Waiting = 12)
{
    /// <param name="times">How many times as much as by default; 0 for no limits.</param>
    public static Allowances By(double times) => times <= 0 ? new(new Dictionary<Use, Allowance>()) : new(new Dictionary<Use, Allowance>
    {
        [Use.Look] = Times(600, TimeSpan.FromSeconds(0.5), times),
        [Use.Write] = Times(150, TimeSpan.FromSeconds(2), times),
        [Use.Search] = Times(240, TimeSpan.FromSeconds(0.5), times),
        [Use.File] = Times(60, TimeSpan.FromSeconds(10), times),
        [Use.Upload] = Times(30, TimeSpan.FromSeconds(20), times),
    });

    /// <summary>A whole office comes by one address, and looks at the public list.</summary>
    public const int StrangersAtOnce = 3;

    private static Allowance Times(int atOnce, TimeSpan every, double times) => new((int)Math.Ceiling(atOnce * times), every / times);
}
