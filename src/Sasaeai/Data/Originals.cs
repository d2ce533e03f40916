namespace Sasaeai.Data;

/// <summary>原本. Files as they were handed over, kept unchanged in one folder for each import.</summary>
public sealed class Originals(string folder)
{
    public async Task KeepAsync(Guid import, IReadOnlyList<byte[]> files, CancellationToken stop = default)
    {
        var place = Directory.CreateDirectory(Place(import));
        // Names are kept in the database: what a person calls a file is no path of ours.
        for (var i = 0; i < files.Count; i++)
            await KeepAsync(Path.Combine(place.FullName, $"{i}"), new MemoryStream(files[i], writable: false), stop);
    }

    /// <summary>Keeps one file too large to be held in memory.</summary>
    public async Task KeepAsync(Guid import, Stream file, CancellationToken stop = default)
    {
        Directory.CreateDirectory(Place(import));
        await KeepAsync(PathOf(import, 0), file, stop);
    }

    /// <summary>On the disk before a row speaks of it, as the row itself will be.</summary>
    private static async Task KeepAsync(string path, Stream file, CancellationToken stop)
    {
        await using var kept = File.Create(path);
        await file.CopyToAsync(kept, stop);
        kept.Flush(flushToDisk: true);
    }

    public async Task<byte[]> ReadAsync(Guid import, int file, CancellationToken stop = default) =>
        await File.ReadAllBytesAsync(PathOf(import, file), stop);

    public string PathOf(Guid import, int file) => Path.Combine(Place(import), $"{file}");

    /// <summary>For a file that turned out to be unreadable: nothing of it is wanted.</summary>
    public void Drop(Guid import) => Directory.Delete(Place(import), recursive: true);

    /// <summary>A file whose time is over, or in which somebody is named who is named nowhere any more.</summary>
    public void DropIfThere(Guid import)
    {
        if (Directory.Exists(Place(import)))
            Drop(import);
    }

    private string Place(Guid import) => Path.Combine(folder, $"{import:N}");
}
