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

    public async Task<byte[]> ReadAsync(Guid import, int file, CancellationToken stop = default) =>
        await File.ReadAllBytesAsync(Path.Combine(Place(import), $"{file}"), stop);

    private string Place(Guid import) => Path.Combine(folder, $"{import:N}");
}
