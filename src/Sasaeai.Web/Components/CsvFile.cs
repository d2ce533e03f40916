using CsvHelper;
using Microsoft.AspNetCore.Mvc;
using Sasaeai.Imports.Tables;

namespace Sasaeai.Web.Components;

/// <summary>A list as CSV, written row by row. UTF-8 with the mark that Excel wants.</summary>
public sealed class CsvFile(string name, IReadOnlyList<string> headings, IAsyncEnumerable<IReadOnlyList<string?>> rows) : IActionResult
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = $"attachment; filename=\"list.csv\"; filename*=UTF-8''{Uri.EscapeDataString(name)}";
        var stop = context.HttpContext.RequestAborted;
        await using var csv = CsvWriter.Create(response.Body, CsvWriterOptions.Default with { WriteByteOrderMark = true }, leaveOpen: true);
        await csv.WriteRecordAsync([.. headings], stop);
        await foreach (var row in rows.WithCancellation(stop))
            await csv.WriteRecordAsync([.. row.Select(cell => FormulaGuard.On(cell ?? ""))], stop);
        await csv.FlushAsync(stop);
    }
}
