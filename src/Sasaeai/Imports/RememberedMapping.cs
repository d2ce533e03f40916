namespace Sasaeai.Imports;

/// <summary>What someone once said about the columns of a list, found again by its headings.</summary>
public sealed class RememberedMapping
{
    public required string Municipality { get; init; }
    public required string Signature { get; init; }
    public required ImportKind Kind { get; set; }
    public required string Mapping { get; set; }
}
