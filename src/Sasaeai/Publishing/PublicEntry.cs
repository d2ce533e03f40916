using Sasaeai.Resources;

namespace Sasaeai.Publishing;

/// <summary>
/// What anyone may read of a resource, and no other column: nobody's name, no load, no hopes, no number that was not agreed on.
/// </summary>
public sealed record PublicEntry(
    Guid Id, string Municipality, string Name, string? Kana, string? Summary, List<string> Categories, Guid? AreaId, IReadOnlyList<Guid> ServedAreas, bool ComesToYou,
    bool InSomeonesHome, string? PlaceName, string? Address, Days Days, List<Session> Sessions, string? ScheduleNote, int? PriceYen, int? LowIncomePriceYen, string? PriceNote,
    int? MinimumAge, bool NeedsCertification, string? Eligibility, bool Full, string? Phone, string? Website, DateOnly? ConfirmedOn, Confirmer? ConfirmedByKind);
