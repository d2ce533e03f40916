using System.Text;

namespace Sasaeai.Accounts;

/// <summary>
/// How much of a password has to be guessed. What anybody would try first — passwords that many people have, words about the account and its town, runs along
/// the keyboard, years, repetition — counts as one guess however long it is; every other letter counts for itself. The list is the 3,000 most common
/// passwords of four letters and more, and the common ones of twelve and more, of @zxcvbn-ts/language-common 4.1.3 (MIT; licence beside the list).
/// </summary>
public static class PasswordEffort
{
    /// <summary>Below this a password is refused: "password2026!!" is three guesses long, however many letters it has.</summary>
    public const int Least = 6;

    private const int ShortestRun = 3, ShortestWord = 2, LongestPiece = 40;

    private static readonly HashSet<string> Common = [.. Read()];

    private static readonly string[] Rows = Both([
        "1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "abcdefghijklmnopqrstuvwxyz", "1qaz", "2wsx", "3edc", "4rfv", "5tgb", "6yhn", "7ujm", "8ik", "9ol",
        "あいうえおかきくけこさしすせそ", "いろはにほへと", "たていすかん",
    ]);

    /// <summary>Words about the product and the work, which the sign-in page shows to anyone.</summary>
    private static readonly string[] Product = ["sasaeai", "支え合い", "ささえあい", "生活支援", "コーディネーター", "seikatsu", "shien", "パスワード", "合言葉", "welcome", "login"];

    /// <param name="password">As it was typed.</param>
    /// <param name="about">Names of the account, of its owner and of the town.</param>
    /// <returns>How many pieces and single letters it is made of at least.</returns>
    public static int Of(string password, IEnumerable<string> about)
    {
        string[] words = [.. about.Concat(Product).Select(Fold).Where(w => w.Length >= ShortestWord).Distinct()];
        return Fewest(Fold(password), words);
    }

    private static int Fewest(string text, string[] words)
    {
        var unmasked = Unmasked(text);
        var least = new int[text.Length + 1];
        for (var end = 1; end <= text.Length; end++)
        {
            least[end] = least[end - 1] + 1;
            for (var start = Math.Max(0, end - LongestPiece); start < end - 1; start++)
                if (least[start] + 1 < least[end] && (IsPiece(text.AsSpan(start, end - start), words) || IsPiece(unmasked.AsSpan(start, end - start), words)))
                    least[end] = least[start] + 1;
        }
        return least[^1];
    }

    private static bool IsPiece(ReadOnlySpan<char> piece, string[] words)
    {
        foreach (var word in words)
            if (piece.SequenceEqual(word))
                return true;
        if (piece.Length >= ShortestRun)
            foreach (var row in Rows)
                if (row.AsSpan().IndexOf(piece) >= 0)
                    return true;
        return IsYear(piece) || Repeats(piece) || Common.GetAlternateLookup<ReadOnlySpan<char>>().Contains(piece);
    }

    private static bool IsYear(ReadOnlySpan<char> piece) => piece.Length == 4 && int.TryParse(piece, out var year) && year is >= 1900 and < 2100;

    /// <summary>The same again and again: "aaaa", "はまはま", "abcabc".</summary>
    private static bool Repeats(ReadOnlySpan<char> piece)
    {
        for (var unit = 1; unit <= piece.Length / 2; unit++)
            if (piece.Length % unit == 0 && piece[unit..].SequenceEqual(piece[..^unit]))
                return true;
        return false;
    }

    private static string Fold(string text) => text.Normalize(NormalizationForm.FormKC).ToLowerInvariant();

    /// <summary>Signs that stand for letters.</summary>
    private static string Unmasked(string text) => string.Concat(text.Select(c => c switch { '@' or '4' => 'a', '0' => 'o', '1' or '!' => 'i', '3' => 'e', '$' or '5' => 's', '7' => 't', _ => c }));

    private static string[] Both(string[] rows) => [.. rows, .. rows.Select(r => string.Concat(r.Reverse()))];

    private static IEnumerable<string> Read()
    {
        using var reader = new StreamReader(typeof(PasswordEffort).Assembly.GetManifestResourceStream("Sasaeai.Accounts.common-passwords.txt")!);
        while (reader.ReadLine() is { } line)
            yield return Fold(line);
    }
}
