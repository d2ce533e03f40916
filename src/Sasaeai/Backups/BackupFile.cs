using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Sasaeai.Data;
using Sasaeai.History;

namespace Sasaeai.Backups;

/// <summary>A backup opened for reading, of which every byte has been looked at before anything is done with it.</summary>
public sealed partial class BackupFile : IDisposable
{
    private const string Damaged = "控えが壊れています。何も変えていません。";
    private const string Foreign = "これは、このしくみの控えのファイルではありません。";
    private readonly ZipArchive archive;

    private BackupFile(ZipArchive archive, Manifest manifest) => (this.archive, Manifest) = (archive, manifest);

    public Manifest Manifest { get; }

    /// <exception cref="RefusedException">Damaged, foreign, newer than this product, or sealed with another key.</exception>
    public static async Task<BackupFile> OpenAsync(string path, byte[]? key, CancellationToken stop = default)
    {
        if (!File.Exists(path))
            throw new RefusedException($"控えが見つかりません: {Path.GetFullPath(path)}");
        var content = await ContentAsync(path, key, stop);
        try
        {
            var archive = new ZipArchive(content, ZipArchiveMode.Read);
            var manifest = ManifestOf(archive);
            await CheckAsync(archive, manifest, stop);
            return new(archive, manifest);
        }
        catch (Exception broken) when (broken is InvalidDataException or JsonException or EndOfStreamException)
        {
            await content.DisposeAsync();
            throw new RefusedException(Damaged);
        }
        catch
        {
            await content.DisposeAsync();
            throw;
        }
    }

    public IEnumerable<Part> In(string folder) => Manifest.Parts.Where(p => p.Name.StartsWith(folder + '/', StringComparison.Ordinal));

    public Stream Open(Part part) => archive.GetEntry(part.Name)!.Open();

    public void Dispose() => archive.Dispose();

    private static async Task<Stream> ContentAsync(string path, byte[]? key, CancellationToken stop)
    {
        var file = File.OpenRead(path);
        try
        {
            var start = new byte[Seal.HeaderLength];
            var read = await file.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, stop);
            if (read < start.Length)
                throw new RefusedException(Foreign);
            if (start.AsSpan().StartsWith("PK"u8) && file.Length > Backup.NoDigest.Length)
            {
                await CheckDigestAsync(file, stop);
                file.Position = 0;
                return file;
            }
            if (!start.AsSpan().StartsWith(Seal.Magic))
                throw new RefusedException(Foreign);
            var content = new UnsealingStream(file, Seal.Of(start, key ?? throw new RefusedException("この控えには鍵がかかっています。--key-file で鍵のファイルを指定してください。")));
            // Each chunk is opened once, also those that the archive itself would never ask for.
            await content.CopyToAsync(Stream.Null, stop);
            content.Position = 0;
            return content;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    private static async Task CheckDigestAsync(FileStream file, CancellationToken stop)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 16];
        file.Position = 0;
        for (var left = file.Length - Backup.NoDigest.Length; left > 0;)
        {
            var read = await file.ReadAsync(buffer.AsMemory(0, (int)Math.Min(left, buffer.Length)), stop);
            hash.AppendData(buffer, 0, read);
            left -= read;
        }
        hash.AppendData(Encoding.ASCII.GetBytes(Backup.NoDigest));
        var said = new byte[Backup.NoDigest.Length];
        await file.ReadExactlyAsync(said, stop);
        if (!said.AsSpan().SequenceEqual(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(hash.GetCurrentHash()))))
            throw new RefusedException("控えが壊れているか、このしくみの控えのファイルではありません。何も変えていません。");
    }

    private static Manifest ManifestOf(ZipArchive archive)
    {
        using var stream = (archive.GetEntry(Manifest.FileName) ?? throw new RefusedException(Foreign)).Open();
        var manifest = JsonSerializer.Deserialize<Manifest>(stream) ?? throw new RefusedException(Foreign);
        if (manifest.Format > Manifest.FormatOfNow || manifest.Schema > Migrator.Latest)
            throw new RefusedException($"この控えは、新しい版（{manifest.Product}）でとられています。このしくみを新しい版にしてから、もどしてください。");
        return manifest;
    }

    private static async Task CheckAsync(ZipArchive archive, Manifest manifest, CancellationToken stop)
    {
        if (!archive.Entries.Select(e => e.FullName).Order(StringComparer.Ordinal).SequenceEqual(manifest.Parts.Select(p => p.Name).Append(Manifest.FileName).Order(StringComparer.Ordinal)))
            throw new RefusedException(Damaged);
        foreach (var part in manifest.Parts)
        {
            if (!PartName().IsMatch(part.Name))
                throw new RefusedException(Damaged);
            await using var content = archive.GetEntry(part.Name)!.Open();
            await using var hashed = new HashingStream(Stream.Null);
            await content.CopyToAsync(hashed, stop);
            if (hashed.Digest() != part.Sha256 || hashed.Length != part.Length)
                throw new RefusedException(Damaged);
        }
    }

    /// <summary>Names become paths: no other shape is taken.</summary>
    [GeneratedRegex(@"\A(rows/\w+\.jsonl|originals/[0-9a-f]{32}/\d{1,5}|keys/[\w-]+\.xml)\z", RegexOptions.CultureInvariant)]
    private static partial Regex PartName();
}
