namespace Sasaeai.Accounts;

/// <summary>紙のコード. One of ten, each taking the place of the authenticator app once.</summary>
public sealed class PaperCode
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid AccountId { get; init; }

    /// <summary>The same for a whole set, so that one slow derivation answers for all ten.</summary>
    public required byte[] Salt { get; init; }
    public required byte[] Hash { get; init; }
    public DateTime? UsedAt { get; set; }
}
