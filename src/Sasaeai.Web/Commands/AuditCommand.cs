using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Sasaeai.AccessLog;
using Sasaeai.Areas;
using Sasaeai.Data;

namespace Sasaeai.Web.Commands;

/// <summary>
/// <c>sasaeai audit verify</c>: walks along the chain of the access log. Exit code 1 and the first place at which it does not hold, where it does
/// not; 2 where the question makes no sense. It writes nothing: what is doubted is better left as it is.
/// </summary>
internal static class AuditCommand
{
    public static Command Create()
    {
        var municipality = new Option<string?>("--municipality") { Description = "市区町村コード（書かなければ、ひらいているすべて）" };
        var head = new Option<string[]>("--head") { Description = "紙などに控えた「番号:値」（何度でも）" };
        var verify = new Command("verify", "だれが見たかの記録が、消されも書きかえられもしていないことを確かめます") { municipality, head };
        verify.SetAction(async (parsed, stop) =>
        {
            var settings = Settings.FromEnvironment();
            await using var db = Databases.Open(settings.Database, TimeProvider.System);
            var towns = await db.Municipalities.AsNoTracking().OrderBy(m => m.Code).ToListAsync(stop);
            if (parsed.GetValue(municipality) is { } one)
                towns.RemoveAll(t => t.Code != (MunicipalityCode.Parse(one) ?? one));
            var told = parsed.GetValue(head) ?? [];
            if (towns.Count == 0 || told.Length > 0 && towns.Count > 1)
            {
                Console.Error.WriteLine(towns.Count == 0 ? "その市町村はひらいていません。" : "--head は、どの市町村の控えかを --municipality で書いてください。");
                return 2;
            }
            if (told.FirstOrDefault(text => AccessHead.Parse("", text) is null) is { } unread)
            {
                Console.Error.WriteLine($"「{unread}」は控えとして読めません。「12345:3F2A-91BC-0D4E-77A1-5C20-8B64-E0F7-1D39」のように、16けたより多く書いてください。");
                return 2;
            }
            var whole = true;
            foreach (var town in towns)
                whole &= await TellAsync(db, town, new HeadBook(settings.Heads), told, stop);
            return whole ? 0 : 1;
        });
        return new Command("audit", "だれが見たかの記録") { verify };
    }

    private static async Task<bool> TellAsync(SasaeaiDb db, Municipality town, HeadBook book, string[] told, CancellationToken stop)
    {
        var (heads, unreadable) = await book.ReadAsync(town.Code, stop);
        var check = await new ChainWalk(db, town.Code, TimeProvider.System).CheckAsync([.. heads, .. told.Select(text => AccessHead.Parse(town.Code, text)!)], unreadable, stop);
        Console.WriteLine($"{town.Code} {town.Name}: {check.Links:N0}件{(check.Break is null ? "、すべてつながっています" : "目までつながっています")}。待っているもの{check.Waiting:N0}件、控え{check.Noted:N0}件。{check.Took.TotalSeconds:0.0}秒（毎秒{check.Links / Math.Max(check.Took.TotalSeconds, 0.001):N0}件）");
        if (check.Forgotten > 0)
            Console.WriteLine($"はじめの{check.Forgotten:N0}件は、保存期間が過ぎて消してあります。");
        if (check.Unreadable > 0)
            Console.Error.WriteLine($"控えのうち{check.Unreadable:N0}行は読めません: {book.File}");
        if (check.Break is { } broken)
            Console.Error.WriteLine($"切れています。{broken.InJapanese}");
        else if (check.Head is { } head)
            Console.WriteLine($"{(told.Any(text => AccessHead.Parse(town.Code, text)!.IsShort) ? "控えは、古い短い形です。つぎのものを書きとめてください。" : "")}いちばん新しいところ {head.Paper}");
        return check.Break is null;
    }
}
