using System.ComponentModel.DataAnnotations.Schema;
using Sasaeai.Algorithms.Text;
using Sasaeai.History;

namespace Sasaeai.People;

public sealed partial class Person
{
    /// <summary>The name in lists, with what tells them from another of the same name.</summary>
    public string Called => HasNamesake ? $"{Courtesy.To(Name)}（{Apart ?? Distinguishing.NothingYet}）" : Courtesy.To(Name);

    /// <summary>When their record was begun and by whom: the last resort, told only where nothing else tells them apart. See <see cref="Namesakes"/>.</summary>
    [NotMapped]
    public Beginning? Begun { get; internal set; }

    /// <summary>What tells them from a namesake, from their own record alone.</summary>
    public string? Apart
    {
        get
        {
            // Two of one name may be of one birth date, so where it stands alone that is said.
            var thin = Reach is null;
            var words = new[]
            {
                Born?.ToString(), Reach, thin ? Kana : null, thin && OtherNames is { } names ? $"通称 {names}" : null,
                thin && Born is not null && Begun is null ? "住所と電話はまだ" : null, AliasOnly ? "通称" : null, Begun?.ToString(),
            }.OfType<string>().ToList();
            return words.Count == 0 ? null : string.Join('・', words);
        }
    }

    /// <summary>Where they live, else the end of the number by which they are called.</summary>
    internal string? Reach => Address ?? (PhoneNumber.Digits(Phone) is { Length: > 4 } digits ? $"電話の終わり {digits[^4..]}" : null);

    /// <summary>渡邊 サト and 渡辺さと are one name here.</summary>
    public string FoldedName => FoldName(Name);

    /// <summary>It is one of their names, in any spelling or as it is read.</summary>
    public bool IsCalled(string name) => FoldName(name) is var folded
        && (Mergeable.Names(OtherNames).Concat(FormerNames.Select(f => f.Name)).Prepend(Name).Any(own => FoldName(own) == folded)
            || Kana is not null && Folding.ForReading(Kana) == Folding.ForReading(Courtesy.Off(name.Trim())));

    public static string FoldName(string name) => Folding.ForComparison(Courtesy.Off(name.Trim()));

    /// <summary>A death known of only one of the two would be lost, or would come upon the other unsaid.</summary>
    internal override void MergeInto(Mergeable other)
    {
        if (other is Person { Gone: var gone } && gone != Gone)
            throw new RefusedException("片方だけ、亡くなったと記録されています。同じ方なら、もう一方にも書きとめてから、まとめてください。");
        base.MergeInto(other);
    }
}
