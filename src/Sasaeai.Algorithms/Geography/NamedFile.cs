namespace Sasaeai.Algorithms.Geography;

/// <summary>One uploaded file: its name as given (with folders, where it came from a zip) and its bytes.</summary>
public sealed record NamedFile(string Name, byte[] Content)
{
    public string Extension => Path.GetExtension(Name).ToLowerInvariant();

    /// <summary>The name without its ending: what the parts of one shapefile share.</summary>
    public string Stem => Name[..^Path.GetExtension(Name).Length];

    public string ShortName => Path.GetFileName(Name.Replace('\\', '/'));
}
