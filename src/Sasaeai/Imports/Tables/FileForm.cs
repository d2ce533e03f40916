namespace Sasaeai.Imports.Tables;

/// <summary>What a file is by its first bytes, never by its name.</summary>
internal enum FileForm
{
    Text,
    Json,
    Zip,
    Gzip,
    OldExcel,
    Pdf,
    Picture,
    WebPage,
    Other,
}

internal static class FileForms
{
    private static readonly (byte[] Start, FileForm Form)[] Starts =
    [
        ([0x50, 0x4B, 0x03, 0x04], FileForm.Zip),
        ([0x50, 0x4B, 0x05, 0x06], FileForm.Zip),
        ([0x1F, 0x8B], FileForm.Gzip),
        ([0xD0, 0xCF, 0x11, 0xE0], FileForm.OldExcel),
        ("%PDF"u8.ToArray(), FileForm.Pdf),
        ([0x89, 0x50, 0x4E, 0x47], FileForm.Picture),
        ([0xFF, 0xD8, 0xFF], FileForm.Picture),
        ("GIF8"u8.ToArray(), FileForm.Picture),
        ("II*\0"u8.ToArray(), FileForm.Picture),
        ("MM\0*"u8.ToArray(), FileForm.Picture),
        ([0x52, 0x61, 0x72, 0x21], FileForm.Other),
        ([0x37, 0x7A, 0xBC, 0xAF], FileForm.Other),
        ([0x7F, 0x45, 0x4C, 0x46], FileForm.Other),
    ];

    public static FileForm Of(Func<Stream> open)
    {
        var bytes = new byte[512];
        int length;
        using (var stream = open())
            length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        foreach (var (start, form) in Starts)
            if (bytes.AsSpan(0, length).StartsWith(start))
                return form;
        var text = System.Text.Encoding.Latin1.GetString(bytes, 0, length).Replace("ï»¿", "", StringComparison.Ordinal).TrimStart();
        if (text.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase))
            return FileForm.WebPage;
        return text.StartsWith('{') || text.StartsWith('[') && text[1..].TrimStart().StartsWith('{') ? FileForm.Json : FileForm.Text;
    }

    public static string Refusal(this FileForm form) => form switch
    {
        FileForm.Pdf => "PDF です。表のファイル（CSV か Excel）を選んでください。PDF しかないときは、作った課に元の表をもらえないか聞いてみてください。",
        FileForm.Picture => "写真や図のファイルです。表のファイル（CSV か Excel）を選んでください。",
        FileForm.WebPage => "Web ページのファイルです。ページではなく、ページにある CSV や Excel のほうを保存して選んでください。",
        FileForm.Zip => "文書（Word など）か、zip の中にまた zip があるファイルです。CSV か Excel の形にして選んでください。",
        _ => "表のファイルではありません。CSV か Excel（またはそれを入れた zip）を選んでください。",
    };
}
