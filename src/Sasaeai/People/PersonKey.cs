namespace Sasaeai.People;

/// <summary>
/// さがすための見出し. One folded ending of a name, a reading, a telephone number, a birth date or an address: whoever types any part of it in one
/// piece types the beginning of one of these, which both databases find in an index.
/// </summary>
public sealed class PersonKey
{
    public required string Municipality { get; init; }

    /// <summary>Whom it finds: the record itself, or the one that took it in.</summary>
    public required Guid PersonId { get; set; }

    /// <summary>Whose record it is from.</summary>
    public required Guid SourceId { get; init; }
    public required string Key { get; init; }
}
