using System.Text;
using Sasaeai.Backups;
using Sasaeai.History;
using Sasaeai.Needs;
using Sasaeai.Tests.Data;
using Xunit;

namespace Sasaeai.Tests.Backups;

public sealed class DamagedBackupTests
{
    private static readonly byte[] Key = Encoding.UTF8.GetBytes("ながい あいことばです");

    [Fact]
    public async Task Any_changed_byte_is_noticed()
    {
        await using var house = await BackupHouse.OpenAsync(Provider.Sqlite);
        var file = await house.TakeAsync();
        var bytes = await File.ReadAllBytesAsync(file);
        var broken = house.File("broken.zip");
        for (var at = 0; at < bytes.Length; at++)
        {
            var bit = (byte)(1 << at % 8);
            bytes[at] ^= bit;
            await File.WriteAllBytesAsync(broken, bytes);
            await Assert.ThrowsAsync<RefusedException>(() => BackupFile.OpenAsync(broken, null));
            bytes[at] ^= bit;
        }
        using var whole = await BackupFile.OpenAsync(file, null);
    }

    [Fact]
    public async Task Any_missing_or_added_end_is_noticed()
    {
        await using var house = await BackupHouse.OpenAsync(Provider.Sqlite);
        var bytes = await File.ReadAllBytesAsync(await house.TakeAsync());
        var broken = house.File("broken.zip");
        for (var length = 0; length < bytes.Length; length += 7)
        {
            await File.WriteAllBytesAsync(broken, bytes[..length]);
            await Assert.ThrowsAsync<RefusedException>(() => BackupFile.OpenAsync(broken, null));
        }
        await File.WriteAllBytesAsync(broken, [.. bytes, 0]);
        await Assert.ThrowsAsync<RefusedException>(() => BackupFile.OpenAsync(broken, null));
    }

    [Fact]
    public async Task In_a_sealed_file_too_every_kind_of_damage_is_noticed()
    {
        await using var house = await BackupHouse.OpenAsync(Provider.Sqlite);
        // Enough that does not shrink for several chunks.
        var noise = new byte[200_000];
        new Random(4).NextBytes(noise);
        await File.WriteAllTextAsync(Path.Combine(house.Stores.Keys, "noise.xml"), $"<noise>{Convert.ToHexString(noise)}</noise>");
        var file = await house.TakeAsync(Key);
        var bytes = await File.ReadAllBytesAsync(file);
        // As the format has them: a header, then chunks of 64 KiB with their tags.
        const int header = 36, chunk = 65_536 + 16;
        Assert.True(bytes.Length > header + 2 * chunk);
        var broken = house.File("broken.sealed");
        var places = Enumerable.Range(0, 24).Select(n => (int)((long)bytes.Length * n / 24)).Concat([15, 16, 19, 20, 35, 36, header + chunk - 1, header + chunk, bytes.Length - 1]);
        foreach (var at in places)
        {
            bytes[at] ^= 0x10;
            await RefusesAsync(bytes);
            bytes[at] ^= 0x10;
        }
        foreach (byte[] wrong in (byte[][])[bytes[..^1], bytes[..(header + chunk)], bytes[..header], [.. bytes, 1], [.. bytes[..header], .. bytes[(header + chunk)..(header + 2 * chunk)], .. bytes[header..(header + chunk)], .. bytes[(header + 2 * chunk)..]]])
            await RefusesAsync(wrong);
        Assert.Contains("鍵", (await Assert.ThrowsAsync<RefusedException>(() => BackupFile.OpenAsync(file, null))).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<RefusedException>(() => BackupFile.OpenAsync(file, [.. Key, 1]));
        await BackupHouse.RestoreAsync(file, await house.EmptyAsync(Provider.Sqlite), Key);

        async Task RefusesAsync(byte[] content)
        {
            await File.WriteAllBytesAsync(broken, content);
            await Assert.ThrowsAsync<RefusedException>(() => BackupFile.OpenAsync(broken, Key));
        }
    }

    [Fact]
    public async Task A_sealed_file_tells_nothing()
    {
        await using var house = await BackupHouse.OpenAsync(Provider.Sqlite);
        await using (var db = house.Database.Open())
        {
            db.Add(Need.Hear(Colleagues.Shioya, new Hearing("だれにも言えないこと"), new(2026, 11, 1)));
            await db.SaveChangesAsync();
        }
        var (open, closed) = (await house.TakeAsync(), await house.TakeAsync(Key));
        Assert.True((await File.ReadAllBytesAsync(open)).AsSpan().IndexOf("rows/Need"u8) >= 0);
        Assert.True((await File.ReadAllBytesAsync(closed)).AsSpan().IndexOf("rows/Need"u8) < 0);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(open) | File.GetUnixFileMode(closed));
    }

    [Fact]
    public async Task What_is_no_backup_or_a_newer_one_is_refused_in_words()
    {
        await using var house = await BackupHouse.OpenAsync(Provider.Sqlite);
        var file = await house.TakeAsync();
        var text = house.File("text.zip");
        await File.WriteAllTextAsync(text, new string('あ', 500));
        Assert.Contains("控えのファイルではありません", await SaidAsync(text), StringComparison.Ordinal);
        Assert.Contains("見つかりません", await SaidAsync(house.File("none.zip")), StringComparison.Ordinal);
        Assert.Contains("新しい版", await SaidAsync(house.Forge(file, manifest: m => m["Schema"] = 9_999)), StringComparison.Ordinal);
        Assert.Contains("新しい版", await SaidAsync(house.Forge(file, manifest: m => m["Format"] = 2)), StringComparison.Ordinal);
        Assert.Contains("壊れています", await SaidAsync(house.Forge(file, (name, content) => name == "rows/Need.jsonl" ? null : content)), StringComparison.Ordinal);
        Assert.Contains("壊れています", await SaidAsync(house.Forge(file, (name, content) => content, m => m.Clear())), StringComparison.Ordinal);
    }

    [Theory, InlineData("../outside"), InlineData("keys/../../outside.xml"), InlineData("originals/x/0"), InlineData("/etc/outside")]
    public async Task A_part_whose_name_leads_elsewhere_is_refused(string name)
    {
        await using var house = await BackupHouse.OpenAsync(Provider.Sqlite);
        var forged = house.Forge(await house.TakeAsync(), manifest: m => m["Parts"]!.AsArray()[0]!["Name"] = name, rename: ("rows/AccessEntry.jsonl", name));
        Assert.Contains("壊れています", await SaidAsync(forged), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_there_is_not_written_over_and_a_database_that_is_not_is_not_made()
    {
        await using var house = await BackupHouse.OpenAsync(Provider.Sqlite);
        var file = await house.TakeAsync();
        await Assert.ThrowsAsync<RefusedException>(() => Backup.TakeAsync(house.Stores, file, null, TimeProvider.System));
        var nowhere = house.Stores with { Database = house.File("nowhere.db") };
        await Assert.ThrowsAsync<RefusedException>(() => Backup.TakeAsync(nowhere, house.File("b.zip"), null, TimeProvider.System));
        Assert.False(File.Exists(nowhere.Database) || File.Exists(house.File("b.zip")) || File.Exists(house.File("b.zip.partial")));
    }

    [Fact]
    public async Task An_original_that_is_gone_is_named_and_the_rest_is_kept()
    {
        await using var house = await BackupHouse.OpenAsync(Provider.Sqlite, demo: true);
        var lost = Directory.EnumerateDirectories(house.Stores.Originals).Order().First();
        Directory.Delete(lost, recursive: true);
        var manifest = await Backup.TakeAsync(house.Stores, house.File("b.zip"), null, TimeProvider.System);
        Assert.Equal([Path.GetFileName(lost)], manifest.MissingOriginals);
        await BackupHouse.RestoreAsync(house.File("b.zip"), await house.EmptyAsync(Provider.Sqlite));
    }

    private static async Task<string> SaidAsync(string file) => (await Assert.ThrowsAsync<RefusedException>(() => BackupFile.OpenAsync(file, null))).Message;
}
