namespace Sasaeai.Needs;

/// <summary>Where a worry is, as it was said, and what could be made of it.</summary>
public sealed record Whereabouts(string? Words, Guid? AreaId = null, double? Latitude = null, double? Longitude = null)
{
    public static readonly Whereabouts Unknown = new(Words: null);
}
