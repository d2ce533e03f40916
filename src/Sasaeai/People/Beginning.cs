using Sasaeai.Time;

namespace Sasaeai.People;

/// <summary>書きはじめ. The day in Japan on which a record was begun, by whom, and the last letters of its number, which stand in its address.</summary>
/// <remarks>Two of one name may be written down within one minute: only the number is sure to part them, and it can be said on the telephone.</remarks>
public sealed record Beginning(DateOnly On, string By, Guid Record)
{
    private const int NumberLetters = 4;

    public override string ToString() => $"{JapaneseDate.Full(On)}に{By}が書きとめた記録 {Record.ToString("N")[^NumberLetters..].ToUpperInvariant()}";
}
