using Sasaeai.Accounts;
using Sasaeai.Data;
using Sasaeai.History;

namespace Sasaeai.Duplicates;

public enum LookAlikeState
{
    Open,
    Merged,

    /// <summary>Somebody said that they are two.</summary>
    Distinct,
}

/// <summary>似ている記録. Two resources that may be one, waiting for someone who knows.</summary>
public sealed class LookAlike
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Municipality { get; init; }

    /// <summary>The one that was there first.</summary>
    public required Guid FirstId { get; init; }
    public required Guid SecondId { get; init; }
    public required double Weight { get; init; }

    /// <summary>Why they may be one, in words.</summary>
    public required string Reasons { get; init; }

    /// <summary>The import that noticed it.</summary>
    public Guid? BatchId { get; init; }
    public required DateTime At { get; init; }
    public LookAlikeState State { get; private set; }
    public DateTime? DecidedAt { get; private set; }
    public string? DecidedByName { get; private set; }

    /// <exception cref="RefusedException">Somebody has decided already.</exception>
    public void Decide(LookAlikeState state, User by, DateTime at)
    {
        if (State is not LookAlikeState.Open)
            throw new RefusedException($"もう{DecidedByName}さんが決めています。");
        (State, DecidedByName, DecidedAt) = (state, by.Name, at);
    }

    /// <summary>Takes a decision back, so that the pair waits again.</summary>
    public void Reopen() => (State, DecidedAt, DecidedByName) = (LookAlikeState.Open, null, null);
}

public static class LookAlikeAccess
{
    public static IQueryable<LookAlike> VisibleTo(this IQueryable<LookAlike> pairs, User user) =>
        pairs.Where(p => user.KeepsRegistry && p.Municipality == user.Municipality);

    /// <summary>Waiting, and both still standing on their own.</summary>
    public static IQueryable<LookAlike> Standing(this IQueryable<LookAlike> pairs, SasaeaiDb db) =>
        pairs.Where(p => p.State == LookAlikeState.Open && !db.Resources.Any(r => (r.Id == p.FirstId || r.Id == p.SecondId) && r.MergedIntoId != null));
}
