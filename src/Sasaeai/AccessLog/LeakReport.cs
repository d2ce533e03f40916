using Sasaeai.History;

namespace Sasaeai.AccessLog;

/// <summary>
/// 漏えい等の報告. What may have come into wrong hands, told to the 個人情報保護委員会 (個人情報の保護に関する法律 第68条第1項, 施行規則 第43条・第44条):
/// whose look it was or who was looked at, between two times, and the nine points of the report.
/// </summary>
public sealed partial class LeakReport : Record
{
    /// <summary>知った日: the clock of the law runs from it.</summary>
    public required DateOnly KnownOn { get; init; }

    /// <summary>What this account saw, or who saw this person; at least one of the two.</summary>
    public Guid? AccountId { get; init; }
    public string? AccountName { get; init; }
    public Guid? PersonId { get; init; }
    public required DateTime From { get; init; }
    public required DateTime Until { get; init; }

    /// <summary>As counted in the access log when the report was begun.</summary>
    public required int People { get; init; }
    public required int Records { get; init; }

    /// <summary>要配慮個人情報 (施行規則 第43条第1号).</summary>
    public bool Sensitive { get; private set; }

    /// <summary>財産的被害 (第2号).</summary>
    public bool Property { get; private set; }

    /// <summary>不正の目的 (第3号): sixty days instead of thirty.</summary>
    public bool Wrongful { get; private set; }

    public string? Overview { get; private set; }
    public string? Items { get; private set; }
    public string? Cause { get; private set; }
    public string? FurtherHarm { get; private set; }
    public string? ToThePeople { get; private set; }
    public string? Announced { get; private set; }
    public string? Prevention { get; private set; }
    public string? Remarks { get; private set; }

    /// <summary>速報 and 確報: the days on which they were given.</summary>
    public DateOnly? FirstToldOn { get; private set; }
    public DateOnly? ToldInFullOn { get; private set; }
    public required string ByName { get; init; }
}
