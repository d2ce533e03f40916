using System.Text;
using Sasaeai.Algorithms.Text;

namespace Sasaeai.Imports;

/// <summary>The name that a file came with, made one that a page can show and that any machine can keep it under.</summary>
public static class SafeName
{
    private const int Longest = 120, LongestEnding = 10;

    /// <summary>Names of devices on Windows, whatever ending follows (https://learn.microsoft.com/windows/win32/fileio/naming-a-file).</summary>
    private static readonly HashSet<string> Devices = new(StringComparer.OrdinalIgnoreCase)
    {
        "CON", "PRN", "AUX", "NUL", "COM0", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9",
        "LPT0", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9",
    };

    /// <returns>The last part of the path without control characters, marks of direction and what no file name may hold; never empty, 120 letters at most.</returns>
    public static string Of(string given)
    {
        var name = new StringBuilder();
        foreach (var letter in PlainText.Of(given[(given.LastIndexOfAny(['/', '\\']) + 1)..]))
            name.Append(char.IsControl(letter) ? ' ' : letter is '<' or '>' or ':' or '"' or '|' or '?' or '*' ? '_' : letter);
        var plain = name.ToString().Trim(' ', '.', '\u3000');
        var ending = Path.GetExtension(plain);
        if (plain.Length > Longest)
            plain = PlainText.Of(ending.Length <= LongestEnding ? plain[..(Longest - ending.Length)] + ending : plain[..Longest]);
        return plain.Length == 0 ? "名前のないファイル" : Devices.Contains(plain.Split('.')[0].Trim()) ? "_" + plain : plain;
    }
}
