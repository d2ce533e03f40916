namespace Sasaeai.Data;

/// <summary>原本. Files as they were handed over, kept unchanged in one folder for each import.</summary>
public sealed class Originals(string folder)
{
    public async Task KeepAsync(Guid import, IReadOnlyList<byte[]> files, CancellationToken stop = default)
    {
        var place = Directory.CreateDirectory(Place(import));
        // Names are kept in the database: what a person calls a file is no path of ours.
        for (var i = 0; i < files.Count; i++)
            await File.WriteAllBytesAsync(Path.Combine(place.FullName, $"{i}"), files[i], stop);
    }

    /// <summary>Keeps one file too large to be held in memory.</summary>
    public async Task KeepAsync(Guid import, Stream file, CancellationToken stop = default)
    {
        Directory.CreateDirectory(Place(import));
        await using var kept = File.Create(PathOf(import, 0));
        await file.CopyToAsync(kept, stop);
    }

    public async Task<byte[]> ReadAsync(Guid import, int file, CancellationToken stop = default) =>
        await File.ReadAllBytesAsync(PathOf(import, file), stop);

    public string PathOf(Guid import, int file) => Path.Combine(Place(import), $"{file}");

    /// <summary>For a file that turned out to be unreadable: nothing of it is wanted.</summary>
    public void Drop(Guid import) => Directory.Delete(Place(import), recursive: true);

    private string Place(Guid import) => Path.Combine(folder, $"{import:N}");
}
