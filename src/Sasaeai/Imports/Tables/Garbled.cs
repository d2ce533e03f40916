namespace Sasaeai.Imports.Tables;

/// <summary>文字化け. Text that was saved in a wrong encoding before it came here; its letters cannot be had back.</summary>
internal static class Garbled
{
    /// <summary>What happened to the letters of the table's head, for the person; null where they are whole.</summary>
    public static string? Find(Table table)
    {
        var text = string.Concat(table.Header.Concat(table.Rows().Take(5).SelectMany(row => row.Cells)));
        // A Japanese list without one Japanese letter.
        if (text.Any(c => c is >= '\u3041' and <= '\u9FFF' or >= '\uFF66' and <= '\uFF9D'))
            return null;
        if (text.Count(c => c == '?') * 3 > text.Length)
            return "文字が「?」に変わってしまっていて、元にもどせません。保存し直される前の、もとのファイルを選んでください。";
        return text.Count(c => c is >= '\u0080' and <= '\u024F' or >= '\u2010' and <= '\u2122') * 3 > text.Length
            ? "文字化けしたまま保存されたファイルです。文字コードを変えて保存し直される前の、もとのファイルを選んでください。"
            : null;
    }
}
