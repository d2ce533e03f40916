using Sasaeai.Accounts;

namespace Sasaeai.Search;

/// <summary>
/// さがして、見つからなかったことば. Evidence of what the area lacks. It says neither who looked nor for whom, and is no
/// <see cref="History.Record"/>, whose history would name the writer.
/// </summary>
public sealed class MissedSearch
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Municipality { get; init; }

    /// <summary>What was looked for, folded, so that spellings come together.</summary>
    public required string Words { get; init; }
    public required DateOnly On { get; init; }

    /// <summary>The area by which the search was narrowed, else the one that whoever looked is in charge of.</summary>
    public Guid? AreaId { get; init; }

    /// <summary>Whose work it was; null where anyone looked through the public list.</summary>
    public Role? Role { get; init; }
}
