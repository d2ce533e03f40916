namespace Sasaeai.Resources;

/// <summary>書きかけの資源. Lets the long form be left and come back to. Its id becomes the resource's.</summary>
public sealed class ResourceDraft
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Municipality { get; init; }
    public required Guid AccountId { get; init; }

    /// <summary>What it is called, for the list of drafts.</summary>
    public required string Name { get; set; }

    /// <summary>The answers so far as JSON, one object for each question.</summary>
    public string Answers { get; set; } = "{}";
    public DateTime TouchedAt { get; set; }
}
