namespace Sasaeai.Accounts;

public enum LinkPurpose { Invitation, Recovery }

/// <summary>招待の紙・入りなおしの紙. With it the owner of an account, and nobody else, chooses a password, once.</summary>
public sealed class AccountLink
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid AccountId { get; init; }
    public required LinkPurpose Purpose { get; init; }

    /// <summary>Only the hash is kept: whoever reads the database cannot come in by it.</summary>
    public required string KeyHash { get; init; }
    public required DateTime MadeAt { get; init; }
    public Guid? MadeById { get; init; }
    public required string MadeByName { get; init; }
    public required DateTime ValidUntil { get; init; }
    public DateTime? UsedAt { get; set; }

    /// <summary>Another link took its place.</summary>
    public DateTime? VoidedAt { get; set; }

    /// <summary>Why it opens nothing any more, in a sentence; null while it does.</summary>
    public string? WhyNot(DateTime now) =>
        UsedAt is not null ? "この紙は、もう使われています。心あたりがないときは、すぐに市町村の担当へお知らせください。"
        : VoidedAt is not null ? "この紙のあとに、新しい紙が作られました。新しいほうをお使いください。"
        : now > ValidUntil ? "この紙の期限が過ぎました。市町村の担当に、新しい紙をお願いしてください。"
        : null;
}
