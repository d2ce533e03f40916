using System.Globalization;
using Sasaeai.Time;

namespace Sasaeai.AccessLog;

public enum BreakKind
{
    /// <summary>The entry says something else than when it was sealed.</summary>
    Altered,
    EntryGone,
    LinkGone,
    LinkRewritten,
    OutOfOrder,
    /// <summary>The chain ends before a head that was noted.</summary>
    EndGone,
    /// <summary>Whole in itself, but another than the one that was noted.</summary>
    NotAsNoted,
    /// <summary>An entry without a place in the chain although later ones have theirs.</summary>
    LeftOut,
}

/// <summary>つながりの切れ目. The first place at which a chain does not hold.</summary>
/// <param name="Kind">What is wrong there.</param>
/// <param name="Number">Of the link; null for an entry that has none.</param>
/// <param name="At">When the entry was written, or when the head was noted.</param>
/// <param name="Entry">Id of the entry.</param>
/// <param name="Other">For <see cref="BreakKind.OutOfOrder"/> the number whose place was taken; for <see cref="BreakKind.NotAsNoted"/> the last number up to which all is as noted.</param>
public sealed record ChainBreak(BreakKind Kind, long? Number, DateTime? At, string? Entry, long? Other = null)
{
    public string InJapanese => $"{Where}{What}{(Entry is null ? "" : $"（記録 {Entry.ToLowerInvariant()}）")}";

    private string Where => $"{(Number is { } number ? string.Create(CultureInfo.InvariantCulture, $"{number}番") : "番号のない記録")}{(At is { } at ? $"、{at.InJapan().ToString("yyyy年M月d日 H:mm", CultureInfo.InvariantCulture)}" : "")}：";

    private string What => Kind switch
    {
        BreakKind.Altered => "記録の中身が書きかえられています。",
        BreakKind.EntryGone => "記録が消されています。",
        BreakKind.LinkGone => "つながりの1行が消されています。",
        BreakKind.LinkRewritten => "つながりの値が書きかえられています。",
        BreakKind.OutOfOrder => string.Create(CultureInfo.InvariantCulture, $"{Other}番にあるはずのものが、ここにあります。"),
        BreakKind.EndGone => "控えにはこの番号までありますが、いまの記録はその前で終わっています。終わりの部分が消されています。",
        BreakKind.NotAsNoted => string.Create(CultureInfo.InvariantCulture, $"控えと合いません。{Other + 1}番からこの番号までのどこかで、続きがまるごと作りなおされています。"),
        _ => "あとの記録はつながっているのに、この記録だけつながっていません。",
    };
}
