using System.Text;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.Imports;
using Sasaeai.Seeding;

namespace Sasaeai.Browser.Tests;

/// <summary>An import with every outcome, one that waits, and a pair that looks alike.</summary>
internal static class ImportSamples
{
    private const string List = "名称,会場,住所,電話番号,曜日,時間\n見本の浜サロン,浜公民館,はまなみ市見本1-1,000-0009-0001,第2・4火曜,10:00～11:30\n見本の浜さろん会,浜公民館,はまなみ市見本1丁目1,00000090001,火曜,\n,どこかの家,はまなみ市見本9-9,,,\n";

    public static async Task<string?> AppliedAsync(IServiceProvider services, string page)
    {
        var db = services.GetRequiredService<SasaeaiDb>();
        var done = await db.ImportBatches.Where(b => b.Municipality == EmptyTown.Code && b.State == ImportState.Applied).Select(b => b.Id).OrderBy(id => id).FirstOrDefaultAsync();
        if (done == Guid.Empty)
        {
            var desk = services.GetRequiredService<ImportDesk>();
            var batch = await ReceiveAsync(services);
            done = batch.Id;
            await desk.ApplyAsync(batch);
        }
        return $"/imports/{done}{page}";
    }

    public static async Task<string?> WaitingAsync(IServiceProvider services, string page) => $"/imports/{(await ReceiveAsync(services)).Id}{page}";

    public static async Task<string?> PairAsync(IServiceProvider services)
    {
        await AppliedAsync(services, "");
        return $"/duplicates/{await services.GetRequiredService<SasaeaiDb>().LookAlikes.Select(p => p.Id).OrderBy(id => id).FirstAsync()}";
    }

    private static Task<ImportBatch> ReceiveAsync(IServiceProvider services) =>
        services.GetRequiredService<ImportDesk>().ReceiveAsync(EmptyTown.Code, "見本の一覧.csv", new MemoryStream(Encoding.UTF8.GetBytes(List)));
}
