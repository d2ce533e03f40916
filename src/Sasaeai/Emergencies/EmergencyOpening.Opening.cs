using Sasaeai.Accounts;
using Sasaeai.History;
using Sasaeai.People;

namespace Sasaeai.Emergencies;

/// <summary>Why a record has to be opened now.</summary>
/// <param name="Reason">In words, for the officer who reads them next morning.</param>
/// <param name="AtStake">Whoever asks has ticked that life or body is at stake.</param>
public sealed record Plea(string? Reason, bool AtStake)
{
    /// <summary>急いでいる is no reason: who told what about whom takes a sentence.</summary>
    public const int LeastLetters = 15;

    /// <exception cref="RefusedException">It says too little. Asked before anybody is looked for, so that the answer tells nothing of who is there.</exception>
    public void Check()
    {
        if ((Reason ?? "").Count(char.IsLetterOrDigit) < LeastLetters)
            throw new RefusedException($"だれから、なにを聞いて、なぜいま開くのかを、{LeastLetters}文字以上で書いてください。", nameof(Reason));
        if (!AtStake)
            throw new RefusedException("命や体があぶないときだけ、開けます。あてはまるなら、しるしを付けてください。", nameof(AtStake));
    }
}

public sealed partial class EmergencyOpening
{
    /// <summary>緊急に開く.</summary>
    /// <exception cref="RefusedException">The plea says too little, or it is not for this role or of this municipality.</exception>
    public static EmergencyOpening Open(User by, Person person, Plea plea, DateTime now)
    {
        plea.Check();
        if (!by.OpensInEmergency() || person.Municipality != by.Municipality)
            throw new RefusedException("この役割では、緊急に開けません。");
        return new EmergencyOpening
        {
            Municipality = by.Municipality,
            PersonId = person.Id,
            AccountId = by.AccountId,
            AccountName = by.Name,
            Role = by.Role,
            Reason = plea.Reason!.Trim(),
            OpenedAt = now,
            Until = now + Lasts,
        };
    }
}
