using Sasaeai.Algorithms.Text;
using Sasaeai.History;

namespace Sasaeai.People;

public sealed partial class Person
{
    /// <summary>The name in lists, with what tells them from another of the same name.</summary>
    public string Called => HasNamesake ? $"{Courtesy.To(Name)}（{Apart ?? Distinguishing.NothingYet}）" : Courtesy.To(Name);

    /// <summary>What tells them from a namesake, from their own record alone.</summary>
    public string? Apart
    {
        get
        {
            // Two of one name may be of one birth date, so where it stands alone that is said.
            var reach = Address ?? (PhoneNumber.Digits(Phone) is { Length: > 4 } digits ? $"電話の終わり {digits[^4..]}" : Born is null ? null : "住所と電話はまだ");
            var words = new[] { Born?.ToString(), reach, AliasOnly ? "通称" : null }.OfType<string>().ToList();
            return words.Count == 0 ? null : string.Join('・', words);
        }
    }

    /// <summary>渡邊 サト and 渡辺さと are one name here.</summary>
    public string FoldedName => FoldName(Name);

    public static string FoldName(string name) => Folding.ForComparison(Courtesy.Off(name.Trim()));

    /// <summary>A death known of only one of the two would be lost, or would come upon the other unsaid.</summary>
    internal override void MergeInto(Mergeable other)
    {
        if (other is Person { Gone: var gone } && gone != Gone)
            throw new RefusedException("片方だけ、亡くなったと記録されています。同じ方なら、もう一方にも書きとめてから、まとめてください。");
        base.MergeInto(other);
    }
}
