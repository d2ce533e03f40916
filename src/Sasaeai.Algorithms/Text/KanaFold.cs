using System.Text;

namespace Sasaeai.Algorithms.Text;

/// <summary>Kana by kana: katakana to hiragana, small to large, sounds with two spellings to one, bars and dash shapes to one.</summary>
internal static class KanaFold
{
    private const string Small = "ぁぃぅぇぉっゃゅょゎゕゖ";
    private const string Large = "あいうえおつやゆよわかけ";
    private const string Dashes = "-‐‑‒–—―−─━﹣－";

    public static string Fold(IReadOnlyList<Rune> runes)
    {
        var folded = new StringBuilder(runes.Count);
        for (var i = 0; i < runes.Count; i++)
        {
            if (!runes[i].IsBmp)
            {
                folded.Append(runes[i]);
                continue;
            }
            var c = Hiragana((char)runes[i].Value);
            var next = i + 1 < runes.Count && runes[i + 1].IsBmp ? Hiragana((char)runes[i + 1].Value) : '\0';
            var last = folded.Length > 0 ? folded[^1] : '\0';
            if (c == 'ー')
                continue;
            if (c == 'ゔ' && VRow(next) is { } spoken)
            {
                folded.Append(spoken);
                i++;
            }
            else if (c is 'ゝ' or 'ゞ')
                folded.Append(IsKana(last) ? last.ToString() : "");
            // デイサ－ビス: a dash between kana is a mistyped long-vowel bar.
            else if (Dashes.Contains(c))
                folded.Append(IsKana(last) && IsKana(next) ? "" : "-");
            else
                folded.Append(OneSpelling(c));
        }
        return folded.ToString();
    }

    private static char Hiragana(char c) => c is >= 'ァ' and <= 'ヶ' or 'ヽ' or 'ヾ' ? (char)(c - 'ァ' + 'ぁ') : c;

    private static bool IsKana(char c) => c is >= 'ぁ' and <= 'ゖ';

    private static char? VRow(char next) => next switch { 'ぁ' => 'ば', 'ぃ' => 'び', 'ぇ' => 'べ', 'ぉ' => 'ぼ', _ => null };

    private static char OneSpelling(char c) => Small.IndexOf(c) is >= 0 and var small
        ? Large[small]
        : c switch
        {
            'ぢ' => 'じ',
            'づ' => 'ず',
            'ゐ' => 'い',
            'ゑ' => 'え',
            'を' => 'お',
            'ゔ' => 'ぶ',
            '〜' or '∼' or '～' => '~',
            _ => c,
        };
}
