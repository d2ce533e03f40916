using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.History;

namespace Sasaeai.Backups;

/// <summary>What a restored place has shown of itself.</summary>
/// <param name="Tables">How many, each with the rows that the backup counts and the same content.</param>
/// <param name="Rows">Of all of them.</param>
/// <param name="Originals">Files, each with the hash that it had.</param>
/// <param name="Accounts">With a password that can be checked.</param>
public sealed record Proof(int Tables, long Rows, int Originals, int Accounts)
{
    internal static async Task<Proof> OfAsync(SasaeaiDb db, BackupFile backup, Dictionary<string, RowSum> put, string keys, CancellationToken stop)
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
        if (!KeyProbe.Opens(keys, backup.Manifest.SealedProbe, backup.Manifest.Probe))
            throw Refuse("鍵の束で、控えの封をひらけません");
        var passwords = await Backups.Tables.TextAsync(db, """select "PasswordHash" from "AspNetUsers" where "PasswordHash" is not null""", stop);
        if (!passwords.TrueForAll(p => IsHash(p[0])))
            throw Refuse("パスワードの控えを読めません");
        return new(tables.Count, tables.Sum(t => put[t.PartName].Count), backup.In("originals").Count(), passwords.Count);
    }

    /// <summary>As Identity writes them: base64 with the number of its format before.</summary>
    private static bool IsHash(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) && length > 16 && bytes[0] is 0 or 1;
    }

    private static RefusedException Refuse(string why) => new($"もどしたものを確かめましたが、{why}。何も変えていません。");
}
