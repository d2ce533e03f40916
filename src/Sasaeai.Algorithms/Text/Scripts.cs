using System.Globalization;
using System.Text;

namespace Sasaeai.Algorithms.Text;

/// <summary>Where one script gives way to another: in Japanese, which writes no blanks, the nearest thing to where one word ends and another begins.</summary>
public static class Scripts
{
    private enum Script { None, Hiragana, Katakana, Kanji, Digits, Letters }

    /// <summary>
    /// Runs of at least two kanji, katakana, digits or letters of a text as it was written, in order. Hiragana is left out: it mostly
    /// holds endings and particles. 認知症カフェのお茶 gives 認知症, カフェ.
    /// </summary>
    public static IEnumerable<string> Words(string text)
    {
        var (start, letters, script) = (0, 0, Script.None);
        for (var i = 0; i <= text.Length;)
        {
            var next = Script.None;
            var width = 1;
            if (i < text.Length && Rune.TryGetRuneAt(text, i, out var rune))
                (next, width) = (ScriptOf(rune, script), rune.Utf16SequenceLength);
            if (next != script)
            {
                if (letters > 1 && script is not (Script.None or Script.Hiragana))
                    yield return text[start..i];
                (start, letters, script) = (i, 0, next);
            }
            letters++;
            i += width;
        }
    }

    /// <summary>The places in a text at which a script begins, in order; the beginning is one.</summary>
    public static IEnumerable<int> Beginnings(string text)
    {
        var script = Script.None;
        for (var i = 0; i < text.Length;)
        {
            var (next, width) = Rune.TryGetRuneAt(text, i, out var rune) ? (ScriptOf(rune, script), rune.Utf16SequenceLength) : (Script.None, 1);
            if (next != script && next is not Script.None)
                yield return i;
            script = next;
            i += width;
        }
    }

    private static Script ScriptOf(Rune rune, Script before) => rune.Value switch
    {
        >= 'ぁ' and <= 'ゟ' => Script.Hiragana,
        'ー' or 'ｰ' or 'ﾞ' or 'ﾟ' => before is Script.Hiragana ? Script.Hiragana : Script.Katakana,
        >= 'ァ' and <= 'ヺ' or >= 'ヽ' and <= 'ヿ' or >= 'ㇰ' and <= 'ㇿ' or >= 'ｦ' and <= 'ﾝ' => Script.Katakana,
        '々' or '〆' => Script.Kanji,
        >= 0x3400 and <= 0x9FFF or >= 0xF900 and <= 0xFAFF or >= 0x20000 and <= 0x3FFFF => Script.Kanji,
        _ when Rune.GetUnicodeCategory(rune) is UnicodeCategory.DecimalDigitNumber => Script.Digits,
        _ when Rune.IsLetter(rune) => Script.Letters,
        _ => Script.None,
    };
}
