using System.Security.Cryptography;
using Sasaeai.Accounts;

namespace Sasaeai.AccessLog;

/// <summary>だれが見たかの記録. One view of one person's data; rows are only ever added.</summary>
public sealed class AccessEntry
{
    /// <summary>In the order of time: what is not yet in the chain is put there in the order of these.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Municipality { get; init; }

    /// <summary>To the microsecond, which is what both databases keep.</summary>
    public required DateTime At { get; init => field = value.AddTicks(-(value.Ticks % TimeSpan.TicksPerMicrosecond)); }
    public required Guid AccountId { get; init; }
    public required string AccountName { get; init; }
    public required Guid AppointmentId { get; init; }

    /// <summary>The record's type name and id, e.g. <c>Need</c>.</summary>
    public required string Subject { get; init; }
    public required Guid SubjectId { get; init; }
    public Guid? PersonId { get; init; }
    public required Showing How { get; init; }

    /// <summary>The most that was shown of it.</summary>
    public required FieldClass Shown { get; init; }
    public required string Address { get; init; }

    /// <summary>Makes the digest in the chain tell nothing about an entry that is gone; it goes with the entry.</summary>
    public byte[] Salt { get; init; } = RandomNumberGenerator.GetBytes(Chain.SaltLength);
}
