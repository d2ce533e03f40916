using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Sasaeai.Backups;
using Sasaeai.History;
using Sasaeai.Tests.Data;
using Xunit;

namespace Sasaeai.Tests.Backups;

public sealed class KeyRingSealTests : IDisposable
{
    private static readonly byte[] Secret = RandomNumberGenerator.GetBytes(44), Another = RandomNumberGenerator.GetBytes(44);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sasaeai-keys-");

    [Fact]
    public void Keys_made_under_a_seal_are_closed_to_whoever_reads_the_folder()
    {
        var word = Protector(Secret).Protect("ことば");

        Assert.Equal("ことば", Protector(Secret).Unprotect(word));
        Assert.DoesNotContain("<value>", Keys(), StringComparison.Ordinal);
        Assert.ThrowsAny<CryptographicException>(() => Protector(Another).Unprotect(word));
        Assert.ThrowsAny<CryptographicException>(() => Protector(null).Unprotect(word));
    }

    [Fact]
    public void What_cannot_open_the_keys_is_told_before_new_ones_are_made()
    {
        Assert.Null(KeyRing.WhyNot(folder.FullName, null));
        Protector(Secret).Protect("ことば");

        Assert.Null(KeyRing.WhyNot(folder.FullName, Secret));
        Assert.Contains("SASAEAI_KEYS_SEAL_FILE", KeyRing.WhyNot(folder.FullName, null), StringComparison.Ordinal);
        Assert.Contains("ひらけません", KeyRing.WhyNot(folder.FullName, Another), StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_from_before_the_seal_are_closed_by_it_and_open_what_they_opened()
    {
        var word = Protector(null).Protect("ことば");
        Assert.Contains("<value>", Keys(), StringComparison.Ordinal);
        KeyRing.SealOpen(folder.FullName, Secret);

        Assert.DoesNotContain("<value>", Keys(), StringComparison.Ordinal);
        Assert.Equal("ことば", Protector(Secret).Unprotect(word));
        var once = Keys();
        KeyRing.SealOpen(folder.FullName, Secret);
        Assert.Equal(once, Keys());
    }

    [Fact]
    public void A_key_that_was_changed_opens_nothing()
    {
        Protector(Secret).Protect("ことば");
        var file = Assert.Single(folder.GetFiles("key-*.xml")).FullName;
        var key = File.ReadAllText(file);
        var within = key.IndexOf("<sasaeaiSealed", StringComparison.Ordinal) + 60;
        File.WriteAllText(file, $"{key[..within]}{(key[within] == 'A' ? 'B' : 'A')}{key[(within + 1)..]}");

        Assert.Contains("ひらけません", KeyRing.WhyNot(folder.FullName, Secret), StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_can_be_tried_out_is_no_seal()
    {
        var file = Path.Combine(folder.FullName, "short");
        File.WriteAllText(file, "みじかい");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead);
        Assert.Contains("短すぎます", Assert.Throws<RefusedException>(() => KeyRing.Secret(file)).Message, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_backup_with_sealed_keys_comes_back_under_the_same_seal_or_without_them(Provider provider)
    {
        await using var house = await BackupHouse.OpenAsync(provider);
        var file = house.File("sealed.zip");
        await Backup.TakeAsync(house.Stores with { KeySecret = Secret }, file, null, TimeProvider.System, TestContext.Current.CancellationToken);
        var place = await house.EmptyAsync(provider);

        await Assert.ThrowsAsync<RefusedException>(() => BackupHouse.RestoreAsync(file, place));
        await Assert.ThrowsAsync<RefusedException>(() => BackupHouse.RestoreAsync(file, place with { KeySecret = Another }));
        await BackupHouse.AssertNothingAsync(place);
        await BackupHouse.RestoreAsync(file, place with { KeySecret = Secret });
        Assert.Null(KeyRing.WhyNot(place.Keys, Secret));

        var keyless = await house.EmptyAsync(provider);
        using var backup = await BackupFile.OpenAsync(file, null, TestContext.Current.CancellationToken);
        await Restoration.IntoAsync(backup, keyless, [], TimeProvider.System, withKeys: false, TestContext.Current.CancellationToken);
        Assert.False(Directory.Exists(keyless.Keys));
    }

    [Theory, EachDatabase]
    public async Task Keys_that_cannot_be_opened_are_not_backed_up_as_if_they_could(Provider provider)
    {
        await using var house = await BackupHouse.OpenAsync(provider);
        await Backup.TakeAsync(house.Stores with { KeySecret = Secret }, house.File("first.zip"), null, TimeProvider.System, TestContext.Current.CancellationToken);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => Backup.TakeAsync(house.Stores, house.File("second.zip"), null, TimeProvider.System, TestContext.Current.CancellationToken));
        Assert.Contains("SASAEAI_KEYS_SEAL_FILE", refused.Message, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(house.Stores.Keys));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string Keys() => string.Concat(folder.GetFiles("key-*.xml").Select(f => File.ReadAllText(f.FullName)));

    private IDataProtector Protector(byte[]? secret) =>
        DataProtectionProvider.Create(folder, keys => keys.AsSasaeai().SealedBy(_ => secret)).CreateProtector("試し");
}
