using Xunit;

namespace Sasaeai.Tests;

/// <summary>The real, openly licensed data beside the project (<c>../shared/data</c>). Tests that need it are skipped, by name, where it is absent.</summary>
public static class SharedData
{
    private static readonly string? Root = Parents(AppContext.BaseDirectory)
        .Select(folder => Path.Combine(folder, "shared", "data")).FirstOrDefault(Directory.Exists);

    /// <summary>The path of a file or folder of the shared data; skips the running test where there is none.</summary>
    public static string Require(params string[] parts)
    {
        var path = Path.Combine([Root ?? "../shared/data", .. parts]);
        Assert.SkipUnless(Path.Exists(path), $"{string.Join('/', parts)} of ../shared/data is not here");
        return path;
    }

    private static IEnumerable<string> Parents(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
            yield return at.FullName;
    }
}
