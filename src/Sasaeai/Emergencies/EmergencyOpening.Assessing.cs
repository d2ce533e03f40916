using Sasaeai.Accounts;
using Sasaeai.History;

namespace Sasaeai.Emergencies;

public sealed partial class EmergencyOpening
{
    /// <summary>認める・認めない. What the officer thinks of it, once and in words; it stands beside the opening for good.</summary>
    /// <exception cref="RefusedException">It was assessed before, by nobody who may, or without words.</exception>
    public void Assess(User by, Assessment? assessment, string? words, DateTime now)
    {
        if (by.Role is not Role.MunicipalOfficer || by.AccountId == AccountId)
            throw new RefusedException("ご自分が開いたものは、ほかの担当に確かめてもらってください。");
        if (AssessedAt is not null)
            throw new RefusedException("もう確かめてあります。");
        if (assessment is null)
            throw new RefusedException("認めるかどうかを選んでください。", nameof(Assessment));
        if (string.IsNullOrWhiteSpace(words))
            throw new RefusedException("そう考えるわけを、ひとことで書いてください。", nameof(Words));
        (AssessedAt, AssessedByName, Assessment, Words) = (now, by.Name, assessment, words.Trim());
    }
}

public static class AssessmentWords
{
    public static string Label(this Assessment assessment) => assessment switch
    {
        Assessment.Right => "認める",
        Assessment.NotRight => "認めない",
        _ => throw new ArgumentOutOfRangeException(nameof(assessment), assessment, null),
    };
}
