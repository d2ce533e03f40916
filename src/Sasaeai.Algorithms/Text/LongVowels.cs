using System.Text;

namespace Sasaeai.Algorithms.Text;

/// <summary>Long vowels written with a second vowel, in large hiragana without bars.</summary>
internal static class LongVowels
{
    private const string A = "あかがさざただなはばぱまやらわ";
    private const string I = "いきぎしじちにひびぴみり";
    private const string U = "うくぐすずつぬふぶぷむゆる";
    private const string E = "えけげせぜてでねへべぺめれ";
    private const string O = "おこごそぞとどのほぼぽもよろ";

    public static string Drop(string kana)
    {
        var spoken = new StringBuilder(kana.Length);
        foreach (var c in kana)
            if (spoken.Length == 0 || !Lengthens(spoken[^1], c))
                spoken.Append(c);
        return spoken.ToString();
    }

    private static bool Lengthens(char last, char vowel) => vowel switch
    {
        'あ' => A.Contains(last),
        'い' => I.Contains(last) || E.Contains(last),
        'う' => U.Contains(last) || O.Contains(last),
        'え' => E.Contains(last),
        'お' => O.Contains(last),
        _ => false,
    };
}
