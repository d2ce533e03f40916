namespace Sasaeai.Algorithms.Geography;

/// <summary>A boundary or population file cannot be used. The message is a sentence in Japanese that says what to do about it.</summary>
public sealed class BoundaryFileException(string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>Coordinate systems to choose from, where the file does not say which it uses; else empty.</summary>
    public IReadOnlyList<CoordinateReference> Systems { get; init; } = [];

    /// <summary>Names to choose from, where an upload holds several layers; else empty.</summary>
    public IReadOnlyList<string> Layers { get; init; } = [];
}
