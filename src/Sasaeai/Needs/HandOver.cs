using Sasaeai.Consent;
using Sasaeai.History;

namespace Sasaeai.Needs;

/// <summary>引き継ぎ. A worry told to another section, in its words and on its basis; the worry itself is followed on.</summary>
public sealed partial class HandOver : Record
{
    /// <summary>Made by <see cref="Make"/> alone, so that none exists without its basis.</summary>
    private HandOver() { }

    public required Guid NeedId { get; init; }
    public Need? Need { get; init; }

    /// <summary>A key of <c>section</c>.</summary>
    public required string Section { get; init; }

    /// <summary>The office or person that took it, in words.</summary>
    public required string Recipient { get; init; }
    public required string Words { get; init; }

    /// <summary>Null only where the worry was nobody's.</summary>
    public Guid? SharingBasisId { get; init; }
    public SharingBasis? SharingBasis { get; init; }
    public required SharedFields Told { get; init; }
    public required DateOnly HandedOn { get; init; }
    public required Guid HandedById { get; init; }
    public required string HandedByName { get; init; }
    public DateOnly? ReplyBy { get; init; }
    public DateOnly? RepliedOn { get; private set; }

    /// <summary>A key of <c>hand-over-outcome</c>.</summary>
    public string? Outcome { get; private set; }
    public string? Reply { get; private set; }
    public string? ReplyTakenByName { get; private set; }

    public bool Open => RepliedOn is null;

    /// <summary>The section has taken it over.</summary>
    public bool Taken => Outcome == "taken";
}
