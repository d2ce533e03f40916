using Microsoft.AspNetCore.Mvc;
using Sasaeai.AccessLog;
using Sasaeai.Accounts;
using Sasaeai.Data;
using Sasaeai.Time;
using Sasaeai.Web.Components;
using Sasaeai.Web.Pages.History;

namespace Sasaeai.Web.Pages.AccessLog.Leaks;

/// <summary>The report as it stands, to read, to print and to take along: scope, deadlines, and the nine points.</summary>
[OpenTo(Role.Auditor, Role.MunicipalOfficer)]
public sealed class DetailsModel(SasaeaiDb db, CurrentUser me, HistoryReader history) : LeakPage(db, me)
{
    private const int Most = 200;
    private static readonly string[] Headings = ["種類", "記録の番号", "本人の番号", "回数", "印刷・持ち出し", "要配慮の項目", "はじめ", "おわり"];

    public IReadOnlyList<LeakedRecord> Records { get; private set; } = [];
    public IReadOnlyDictionary<Guid, RecordTitle> Titles { get; private set; } = new Dictionary<Guid, RecordTitle>();
    public Story Story { get; private set; } = null!;
    public int More => Math.Max(0, Records.Count - Most);
    public IEnumerable<LeakedRecord> Shown => Records.Take(Most);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await FindAsync(id))
            return NotFound();
        await LoadAsync();
        await Me.LooksThroughAsync([.. Titles.Values.Select(t => t.Seen)]);
        Story = await history.ReadAsync(Report);
        return Page();
    }

    [AsksAgain]
    public async Task<IActionResult> OnGetSheetAsync(Guid id)
    {
        if (!await FindAsync(id, Showing.Export))
            return NotFound();
        // Numbers and counts: names do not leave the house for this.
        Records = await Scope.OfAsync(Db, Me, Report.AccountId, Report.PersonId, Report.From, Report.Until);
        return new CsvFile($"漏えい等の範囲 {JapaneseDate.Full(Report.KnownOn)}.csv", Headings, Records.Select(Row).ToAsyncEnumerable());
    }

    private async Task LoadAsync()
    {
        Records = await Scope.OfAsync(Db, Me, Report.AccountId, Report.PersonId, Report.From, Report.Until);
        Titles = await AccessLog.Records.TitlesAsync(Db, Me, [.. Shown.Select(r => r.SubjectId).Distinct()]);
    }

    private IReadOnlyList<string?> Row(LeakedRecord record) =>
    [
        AccessLog.Records.Kind(record.Subject), record.SubjectId.ToString(), record.PersonId?.ToString(), $"{record.Times}", $"{record.TakenOut}",
        record.SensitiveTimes > 0 ? "あり" : "なし", At(record.First), At(record.Last),
    ];

    public static string At(DateTime at) => $"{JapaneseDate.Full(DateOnly.FromDateTime(at.InJapan()))} {ClockTime.Words(TimeOnly.FromDateTime(at.InJapan()))}";
}
