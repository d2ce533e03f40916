using System.Buffers;
using CsvHelper;
using Microsoft.AspNetCore.Mvc;

namespace Sasaeai.Web.Components;

/// <summary>A list as CSV, written row by row. UTF-8 with the mark that Excel wants.</summary>
public sealed class CsvFile(string name, IReadOnlyList<string> headings, IAsyncEnumerable<IReadOnlyList<string?>> rows) : IActionResult
{
    // The wide ones too: a spreadsheet in Japanese takes them for the narrow ones.
    private static readonly SearchValues<char> Formula = SearchValues.Create("=+-@＝＋－＠");

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = $"attachment; filename=\"list.csv\"; filename*=UTF-8''{Uri.EscapeDataString(name)}";
        var stop = context.HttpContext.RequestAborted;
        await using var csv = CsvWriter.Create(response.Body, CsvWriterOptions.Default with { WriteByteOrderMark = true }, leaveOpen: true);
        await csv.WriteRecordAsync([.. headings], stop);
        await foreach (var row in rows.WithCancellation(stop))
            await csv.WriteRecordAsync([.. row.Select(Harmless)], stop);
        await csv.FlushAsync(stop);
    }

    /// <summary>A cell that a spreadsheet would take for a formula gets an apostrophe before it: what people typed must not run on a colleague's machine.</summary>
    private static string Harmless(string? cell)
    {
        var text = cell ?? "";
        var start = text.AsSpan().TrimStart();
        return start.Length > 0 && Formula.Contains(start[0]) ? "'" + text : text;
    }
}
