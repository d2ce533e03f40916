namespace Sasaeai.Algorithms.Text;

/// <summary>漢数字 below 1,000, as they stand in addresses: 三, 十二, 二十一, 百五, and the positional 一二.</summary>
internal static class KanjiNumber
{
    private const string Figures = "〇一二三四五六七八九";

    public static int Read(string kanji)
    {
        var total = 0;
        var current = 0;
        foreach (var c in kanji.Take(6))
        {
            if (c is '十' or '百')
            {
                total += Math.Max(current, 1) * (c == '十' ? 10 : 100);
                current = 0;
            }
            else
                current = current * 10 + Figures.IndexOf(c);
        }
        return total + current;
    }

    public static string Spell(string digits) => string.Concat(digits.Select(d => Figures[d - '0']));
}
