using Sasaeai.Algorithms.Text;

namespace Sasaeai.History;

/// <summary>A record of which another may turn out to be the double: one takes the other in, and both can be parted again.</summary>
public abstract class Mergeable : Record
{
    public required string Name { get; set; }

    /// <summary>別の呼び名, joined by 、. What it is also called, and what records taken in were called.</summary>
    public string? OtherNames { get; set; }

    /// <summary>The record that took this one in; nothing of this one is lost.</summary>
    public Guid? MergedIntoId { get; private set; }

    /// <summary>Everything it is searched by, folded.</summary>
    public string Search { get; set; } = "";

    internal virtual void MergeInto(Mergeable other)
    {
        if (other.Id == Id)
            throw new RefusedException("同じ記録どうしは、まとめられません。");
        if (other.Municipality != Municipality || other.GetType() != GetType())
            throw new RefusedException("種類や市町村の違う記録は、まとめられません。");
        if (MergedIntoId is not null)
            throw new RefusedException($"「{Name}」は、もうほかの記録にまとめてあります。");
        if (other.MergedIntoId is not null)
            throw new RefusedException($"「{other.Name}」は、もうほかの記録にまとめてあります。そちらの相手とまとめてください。");
        MergedIntoId = other.Id;
    }

    internal void Part(Mergeable survivor)
    {
        if (MergedIntoId != survivor.Id)
            throw new RefusedException($"「{Name}」は、「{survivor.Name}」にまとめられていません。");
        if (survivor.MergedIntoId is not null)
            throw new RefusedException($"「{survivor.Name}」も、さらにほかの記録にまとめてあります。先にそちらを元にもどしてください。");
        MergedIntoId = null;
    }

    /// <summary>Is called so, in whatever spelling: names that fold alike are one name.</summary>
    public bool GoesBy(string name) => Names(OtherNames).Append(Name).Any(known => Same(known, name));

    internal bool AlsoCall(string name)
    {
        if (GoesBy(name))
            return false;
        OtherNames = string.Join('、', Names(OtherNames).Append(name));
        return true;
    }

    internal void NoLongerCall(string name) =>
        OtherNames = string.Join('、', Names(OtherNames).Where(known => !Same(known, name))) is { Length: > 0 } left ? left : null;

    protected static string Fold(params string?[] words) => Folding.ForSearch(string.Join(' ', words.Where(w => !string.IsNullOrWhiteSpace(w))));

    internal static IEnumerable<string> Names(string? joined) =>
        (joined ?? "").Split('、', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool Same(string one, string other) => Folding.ForComparison(one) == Folding.ForComparison(other);
}
