namespace Sasaeai.AccessLog;

/// <summary>確かめた結果. What a walk along the chain of one municipality found.</summary>
/// <param name="Municipality">Whose chain.</param>
/// <param name="Links">How many links hold.</param>
/// <param name="Waiting">Entries that have no place in the chain yet: some seconds old at most while a server runs.</param>
/// <param name="Noted">Heads noted outside the database that were compared.</param>
/// <param name="Unreadable">Lines of the book of heads that say nothing.</param>
/// <param name="Head">The last link.</param>
/// <param name="Break">The first place at which it does not hold; null where all of it does.</param>
/// <param name="Took">Seconds.</param>
public sealed record ChainCheck(string Municipality, long Links, long Waiting, int Noted, int Unreadable, AccessHead? Head, ChainBreak? Break, TimeSpan Took)
{
    /// <summary>Entries at the chain's beginning that are gone because their time was over; their links hold.</summary>
    public long Forgotten { get; init; }
}
