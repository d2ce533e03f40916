using Sasaeai.History;
using Sasaeai.People;

namespace Sasaeai.SubjectRequests;

public enum RequestKind
{
    /// <summary>開示の請求 (個人情報の保護に関する法律 第76条).</summary>
    Disclosure,

    /// <summary>訂正の請求 (第90条).</summary>
    Correction,

    /// <summary>利用停止の請求: 利用の停止、消去、提供の停止 (第98条).</summary>
    Suspension,
}

public enum Requester { Self, Guardian, Agent }

public enum RequestOutcome { Whole, Part, None }

/// <summary>開示などの請求. What somebody asks about the record that is kept of them, from the day it came to the day it was answered.</summary>
public sealed partial class SubjectRequest : Record
{
    private SubjectRequest() { }

    public required Guid PersonId { get; init; }
    public Person? Person { get; init; }
    public required RequestKind Kind { get; init; }
    public required DateOnly ReceivedOn { get; init; }
    public required Requester Requester { get; init; }

    /// <summary>Null where the person asks.</summary>
    public string? RequesterName { get; init; }

    /// <summary>What is asked, in their words.</summary>
    public string? Words { get; init; }
    public required string TakenByName { get; init; }

    /// <summary>本人確認: by what it was seen who asks.</summary>
    public string? IdentityBy { get; private set; }

    /// <summary>代理権の確認: by what it was seen that they may ask for the person.</summary>
    public string? AuthorityBy { get; private set; }
    public DateOnly? CheckedOn { get; private set; }
    public string? CheckedByName { get; private set; }

    /// <summary>補正: the clock stands still from asking for what was missing until it came.</summary>
    public DateOnly? PausedOn { get; private set; }
    public DateOnly? ResumedOn { get; private set; }
    public DateOnly? ExtendedOn { get; private set; }
    public string? ExtensionReason { get; private set; }
    public RequestOutcome? Outcome { get; private set; }
    public DateOnly? DecidedOn { get; private set; }
    public string? DecidedByName { get; private set; }

    /// <summary>Why not the whole; what was put right; what was stopped.</summary>
    public string? Reason { get; private set; }
    public DateOnly? GivenOn { get; private set; }
    public string? GivenHow { get; private set; }

    /// <summary>Words that are blacked out in the bundle besides those that the product knows of.</summary>
    public List<string> Covered { get; private set; } = [];

    /// <summary>Names that the product would black out and the official leaves to be read, as the one who asks knows them.</summary>
    public List<string> Uncovered { get; private set; } = [];

    public bool Open => DecidedOn is null;
}
