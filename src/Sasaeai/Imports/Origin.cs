namespace Sasaeai.Imports;

/// <summary>出どころ. Which entry of which list a resource came from, so that next year's list finds it again.</summary>
public sealed class Origin
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Municipality { get; init; }
    public required Guid ResourceId { get; init; }

    /// <summary>The list's numbering: <c>care-office</c>, or a kind of list.</summary>
    public required string Scheme { get; init; }

    /// <summary>The number under it; for a list without numbers the folded name and address.</summary>
    public required string Number { get; set; }

    /// <summary>What it is in the list's words.</summary>
    public string? KindText { get; set; }

    /// <summary>Digest of what the row said. Equal means that the list has not changed here; empty means not known any more.</summary>
    public required string Digest { get; set; }

    /// <summary>The last import that had it.</summary>
    public required Guid BatchId { get; set; }

    /// <summary>The number where it is an official one, which two things never share.</summary>
    public string? OfficialNumber => Scheme == CareOffice ? Number : null;

    public const string CareOffice = "care-office";

    /// <summary>The same entry of the record that took this one's in.</summary>
    internal Origin Of(Guid survivor) =>
        new() { Id = Id, Municipality = Municipality, ResourceId = survivor, Scheme = Scheme, Number = Number, KindText = KindText, Digest = Digest, BatchId = BatchId };
}
