namespace Sasaeai.Matching;

/// <summary>得意なこと. Cuts what a person can do into the words by which a resource may speak of the same thing.</summary>
public static class Skills
{
    private const int Shortest = 2, Longest = 8;

    /// <summary>Words that stand in every second text and say nothing about what is done.</summary>
    private static readonly HashSet<string> Empty =
        ["一人", "自分", "以前", "昔は", "得意", "上手", "手伝", "利用", "活動", "地域", "生活", "参加", "運営", "会員", "代表", "世話役", "役割", "近所", "高齢", "高齢者", "仕事", "時間", "毎日", "毎週", "曜日", "人前", "今は", "大好", "好き", "頼まれ"];

    /// <summary>Every run of two to eight letters that begins and ends in a letter other than hiragana, the longest first: 編み物 of 「編み物を教えられる」.</summary>
    /// <param name="abilities">What the person said they can do.</param>
    /// <param name="bonds">What they take part in.</param>
    /// <param name="places">Names of areas and addresses: a word out of them says where, not what.</param>
    public static IReadOnlyList<string> Of(string? abilities, Bonds bonds, IReadOnlyCollection<string> places) =>
        [.. bonds.Own.Where(b => !b.Past).Select(b => b.Words).Prepend(abilities).OfType<string>().SelectMany(Words).Distinct().Where(w => !places.Any(place => place.Contains(w, StringComparison.Ordinal))).OrderByDescending(w => w.Length).ThenBy(w => w, StringComparer.Ordinal)];

    private static IEnumerable<string> Words(string text) =>
        from start in Enumerable.Range(0, text.Length)
        where Speaks(text[start])
        from length in Enumerable.Range(Shortest, Longest - Shortest + 1)
        where start + length <= text.Length && Speaks(text[start + length - 1])
        let word = text.Substring(start, length)
        where word.All(c => Speaks(c) || c is >= 'ぁ' and <= 'ん') && !Empty.Contains(word)
        select word;

    private static bool Speaks(char letter) => letter is (>= '一' and <= '龥') or '々' or (>= 'ァ' and <= 'ヴ') or 'ー';
}
