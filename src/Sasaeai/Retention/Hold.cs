using Sasaeai.Accounts;
using Sasaeai.History;

namespace Sasaeai.Retention;

/// <summary>残しておく記録. A record that is not proposed for deletion until a day, although its time is over: a dispute, a request that is being answered.</summary>
public sealed class Hold : Record
{
    private Hold() { }

    public required string Subject { get; init; }
    public required Guid SubjectId { get; init; }
    public required DateOnly Until { get; init; }

    /// <summary>Why, without a name.</summary>
    public required string Reason { get; init; }
    public required string ByName { get; init; }
    public DateOnly? LiftedOn { get; private set; }

    public static Hold On(User by, Record record, DateOnly? until, string? reason, DateOnly today)
    {
        if (!Deletion.MayDecide(by) || record.Municipality != by.Municipality)
            throw new RefusedException("残しておく記録を決められるのは、市町村の担当と第1層のコーディネーターだけです。");
        if (until is not { } last || last <= today || last > today.AddYears(5))
            throw new RefusedException("いつまで残しておくかを、5年先までの日付で書いてください。", nameof(Until));
        if (string.IsNullOrWhiteSpace(reason))
            throw new RefusedException("残しておくわけを、お名前を書かずに書いてください。", nameof(Reason));
        return new() { Municipality = by.Municipality, Subject = record.GetType().Name, SubjectId = record.Id, Until = last, Reason = reason.Trim(), ByName = by.Name };
    }

    public void Lift(DateOnly today) => LiftedOn ??= today;
}
