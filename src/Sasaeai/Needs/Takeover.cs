using Sasaeai.Accounts;
using Sasaeai.History;

namespace Sasaeai.Needs;

/// <summary>担当の引き継ぎ. A worry goes from one colleague's hands into another's, with what the one wants the other to know.</summary>
public sealed class Takeover : Record
{
    public const int LongestNote = 1000;

    /// <summary>Made by <see cref="Need.PassTo"/> alone, so that each stands for a change of the worry's charge.</summary>
    private Takeover() { }

    public required Guid NeedId { get; init; }
    public Need? Need { get; init; }

    /// <summary>Who had it; null where it was in nobody's hands.</summary>
    public Guid? FromId { get; init; }
    public string? HeldByName { get; init; }
    public required Guid ToId { get; init; }
    public required string TakenByName { get; init; }

    /// <summary>Who decided so: either of the two, or the officer.</summary>
    public required string DoneByName { get; init; }
    public required DateOnly On { get; init; }

    /// <summary>引き継ぎメモ.</summary>
    public string? Note { get; init; }

    /// <summary>The day on which the successor said to have read it; until then it stands on their first page.</summary>
    public DateOnly? SeenOn { get; private set; }

    internal static Takeover Of(Need need, User to, User by, string? note, DateOnly on) => new()
    {
        Municipality = need.Municipality,
        NeedId = need.Id,
        Need = need,
        FromId = need.HeldById,
        HeldByName = need.HeldByName,
        ToId = to.AccountId,
        TakenByName = to.Name,
        DoneByName = by.Name,
        On = on,
        Note = note?.Length > LongestNote ? throw new RefusedException($"引き継ぎメモは、{LongestNote}文字までにしてください。", nameof(Note)) : note,
        // Whoever takes it themselves has it before them.
        SeenOn = by.AccountId == to.AccountId ? on : null,
    };

    /// <summary>確かめた. Said by the successor; a second time changes nothing.</summary>
    public void Acknowledge(User by, DateOnly on)
    {
        if (by.AccountId != ToId)
            throw new RefusedException("引き継いだ方が確かめます。");
        SeenOn ??= on;
    }
}
