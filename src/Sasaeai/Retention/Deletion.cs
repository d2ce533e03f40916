using System.ComponentModel.DataAnnotations.Schema;
using Sasaeai.Accounts;
using Sasaeai.History;
using Sasaeai.Needs;
using Sasaeai.People;
using Sasaeai.Time;

namespace Sasaeai.Retention;

public enum DeletionGround
{
    /// <summary>保存期間が過ぎた.</summary>
    PeriodOver,

    /// <summary>消去の請求 (個人情報の保護に関する法律 第98条).</summary>
    AskedFor,

    /// <summary>まちがって作った.</summary>
    Mistaken,
}

public enum DeletionState { Proposed, Refused, TakenBack, Done }

/// <summary>
/// 消す申し出. That a record is to be deleted, who agreed, and that it is gone. It names nobody and keeps nothing of the record but its number, so
/// that it may stay when the record does not.
/// </summary>
public sealed class Deletion : Record
{
    private Deletion() { }

    /// <summary><c>Person</c> or <c>Need</c>.</summary>
    public required string Subject { get; init; }
    public required Guid SubjectId { get; init; }
    public required DeletionGround Ground { get; init; }

    /// <summary>Why, without a name.</summary>
    public string? Reason { get; private set; }
    public required DateOnly ProposedOn { get; init; }
    public required Guid ProposedById { get; init; }
    public required string ProposedByName { get; init; }
    public DeletionState State { get; private set; }
    public DateOnly? DecidedOn { get; private set; }
    public Guid? DecidedById { get; private set; }
    public string? DecidedByName { get; private set; }
    public string? DecisionNote { get; private set; }

    /// <summary>How many rows are gone, history and search included.</summary>
    public int Rows { get; private set; }

    /// <summary>Records of others in which the name was taken out.</summary>
    public int Mentions { get; private set; }

    /// <summary>By this day no copy that was taken before is left.</summary>
    public DateOnly? BackupsGoneBy { get; private set; }

    /// <summary>When the database file itself was written anew, so that nothing of it lies between the pages. UTC.</summary>
    public DateTime? ScrubbedAt { get; private set; }

    [NotMapped]
    public bool Waits => State is DeletionState.Proposed;

    public static bool MayDecide(User user) => user.Role is Role.MunicipalOfficer or Role.Tier1Coordinator;

    /// <exception cref="RefusedException">Not one of those who may, or a reason is missing.</exception>
    public static Deletion Propose(User by, Record record, DeletionGround ground, string? reason, DateOnly today)
    {
        if (!MayDecide(by))
            throw new RefusedException("記録を消す申し出は、市町村の担当と第1層のコーディネーターだけができます。");
        if (record is not (Need or Person) || record.Municipality != by.Municipality)
            throw new RefusedException("この記録は、消す申し出ができません。");
        if (ground is not DeletionGround.PeriodOver && string.IsNullOrWhiteSpace(reason))
            throw new RefusedException("わけを、お名前を書かずに書いてください。", nameof(Reason));
        return new()
        {
            Municipality = by.Municipality,
            Subject = record.GetType().Name,
            SubjectId = record.Id,
            Ground = ground,
            Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(),
            ProposedOn = today,
            ProposedById = by.AccountId,
            ProposedByName = by.Name,
        };
    }

    /// <summary>Who proposed does not agree alone, and one of the two answers for the municipality.</summary>
    public string? WhyNot(User by, Role proposer) =>
        !MayDecide(by) ? "認められるのは、市町村の担当と第1層のコーディネーターだけです。"
        : by.AccountId == ProposedById ? "申し出た人とは別の人が確かめて、認めます。"
        : by.Role is not Role.MunicipalOfficer && proposer is not Role.MunicipalOfficer ? "申し出た人か認める人のどちらかは、市町村の担当です。"
        : null;

    /// <exception cref="RefusedException">Decided already, or by somebody who may not.</exception>
    public void Approve(User by, Role proposer, DateOnly backupsGoneBy, DateOnly today)
    {
        Decide(by, proposer, DeletionState.Done, null, today);
        BackupsGoneBy = backupsGoneBy;
        var what = Subject == nameof(Person) ? "人の記録を1人分" : "困りごとの記録を1件";
        Happenings.Add(new("retention.deleted", Journal.Function.None, $"{what}、{Ground.Label()}ため消しました。"));
    }

    public void Refuse(User by, Role proposer, string? note, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(note))
            throw new RefusedException("残すわけを、お名前を書かずに書いてください。", nameof(DecisionNote));
        Decide(by, proposer, DeletionState.Refused, note, today);
    }

    public void TakeBack(User by, DateOnly today)
    {
        if (by.AccountId != ProposedById)
            throw new RefusedException("取り下げられるのは、申し出た人だけです。");
        RefuseUnlessWaiting();
        (State, DecidedOn, DecidedById, DecidedByName) = (DeletionState.TakenBack, today, by.AccountId, by.Name);
    }

    internal void Counted(int rows, int mentions) => (Rows, Mentions) = (rows, mentions);

    internal void Scrubbed(DateTime at) => ScrubbedAt = at;

    private void Decide(User by, Role proposer, DeletionState state, string? note, DateOnly today)
    {
        RefuseUnlessWaiting();
        if (WhyNot(by, proposer) is { } why)
            throw new RefusedException(why);
        (State, DecidedOn, DecidedById, DecidedByName, DecisionNote) = (state, today, by.AccountId, by.Name, note?.Trim());
    }

    private void RefuseUnlessWaiting()
    {
        if (!Waits)
            throw new RefusedException($"この申し出は、もう{JapaneseDate.Long(DecidedOn!.Value)}に{DecidedByName}さんが決めています。");
    }
}
