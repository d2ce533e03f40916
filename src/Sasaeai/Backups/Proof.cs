using Microsoft.EntityFrameworkCore;
using Sasaeai.AccessLog;
using Sasaeai.Data;
using Sasaeai.History;

namespace Sasaeai.Backups;

/// <summary>What a restored place has shown of itself.</summary>
/// <param name="Tables">How many, each with the rows that the backup counts and the same content.</param>
/// <param name="Rows">Of all of them.</param>
/// <param name="Originals">Files, each with the hash that it had.</param>
/// <param name="Accounts">With a password that can be checked.</param>
/// <param name="Chains">The access log of each municipality. One that was broken when the backup was taken is broken here too, and is told.</param>
public sealed record Proof(int Tables, long Rows, int Originals, int Accounts, IReadOnlyList<ChainCheck> Chains)
{
    /// <summary>Deletions since the backup was taken, which were carried out once more.</summary>
    public int DeletedAgain { get; init; }

    internal static async Task<Proof> OfAsync(SasaeaiDb db, BackupFile backup, Dictionary<string, RowSum> put, KeyPlace? keys, CancellationToken stop)
    {
        var tables = await Backups.Tables.ReadAsync(db, stop);
        foreach (var table in tables)
        {
            var there = new RowSum();
            await foreach (var row in Backups.Tables.RowsAsync(db, table, stop))
                there.Add(row);
            var part = backup.In("rows").SingleOrDefault(p => p.Name == table.PartName) ?? throw Refuse($"表 {table.Name} が控えにありません");
            if (there.Count != part.Rows || !there.Equals(put[part.Name]))
                throw Refuse($"表 {table.Name} の行が、控えのとおりになりません");
        }
        if (db.Database.IsSqlite() && await Backups.Tables.TextAsync(db, "pragma integrity_check", stop) is not [["ok"]])
            throw Refuse("データベースの点検に通りません");
        if (keys is not null && !KeyProbe.Opens(keys.Folder, keys.Secret, backup.Manifest.SealedProbe, backup.Manifest.Probe))
            throw Refuse("鍵の束で、控えの封をひらけません。SASAEAI_KEYS_SEAL_FILE が、控えをとったときの鍵かを確かめてください。なくしたときは、--without-keys で記録だけをもどせます");
        var passwords = await Backups.Tables.TextAsync(db, """select "PasswordHash" from "AspNetUsers" where "PasswordHash" is not null""", stop);
        if (!passwords.TrueForAll(p => IsHash(p[0])))
            throw Refuse("パスワードの控えを読めません");
        return new(tables.Count, tables.Sum(t => put[t.PartName].Count), backup.In("originals").Count(), passwords.Count, []);
    }

    /// <summary>Once the schema is that of this version.</summary>
    internal async Task<Proof> WithChainsAsync(SasaeaiDb db, BackupFile backup, TimeProvider clock, CancellationToken stop)
    {
        var chains = new List<ChainCheck>();
        foreach (var town in await db.Municipalities.Select(m => m.Code).Order().ToListAsync(stop))
            chains.Add(await new ChainWalk(db, town, clock).CheckAsync(backup.Manifest.Heads.TryGetValue(town, out var head) && AccessHead.Parse(town, head) is { } noted ? [noted] : [], stop: stop));
        return this with { Chains = chains };
    }

    /// <summary>As Identity writes them: base64 with the number of its format before.</summary>
    private static bool IsHash(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) && length > 16 && bytes[0] is 0 or 1;
    }

    private static RefusedException Refuse(string why) => new($"もどしたものを確かめましたが、{why}。何も変えていません。");
}
