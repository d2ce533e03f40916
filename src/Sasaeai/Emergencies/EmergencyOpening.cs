using Sasaeai.Accounts;
using Sasaeai.History;

namespace Sasaeai.Emergencies;

public enum Assessment { Right, NotRight }

/// <summary>緊急に開いた記録. That somebody at work was shown one person's record beyond their own reach, because life or body was at stake, and what the officer thinks of it.</summary>
/// <remarks>個人情報保護法 第69条第2項第4号・第27条第1項第2号. It opens a sheet of its own and widens no other query: docs/decisions/0020.</remarks>
public sealed partial class EmergencyOpening : Record
{
    /// <summary>Long enough for the calls of one evening; whoever needs more says once more why.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(2);

    /// <summary>Made by <see cref="Open"/> alone, so that none exists without its reason.</summary>
    private EmergencyOpening() { }

    public required Guid PersonId { get; init; }
    public required Guid AccountId { get; init; }
    public required string AccountName { get; init; }
    public required Role Role { get; init; }
    public required string Reason { get; init; }
    public required DateTime OpenedAt { get; init; }
    public required DateTime Until { get; init; }

    public DateTime? AssessedAt { get; private set; }
    public string? AssessedByName { get; private set; }
    public Assessment? Assessment { get; private set; }
    public string? Words { get; private set; }

    public bool HoldsAt(DateTime now) => now < Until;
}
