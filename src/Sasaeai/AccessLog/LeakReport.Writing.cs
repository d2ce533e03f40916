using Sasaeai.History;

namespace Sasaeai.AccessLog;

/// <summary>What the official writes into a report.</summary>
public sealed record LeakWords(
    bool Sensitive, bool Property, bool Wrongful, string? Overview, string? Items, string? Cause, string? FurtherHarm, string? ToThePeople,
    string? Announced, string? Prevention, string? Remarks, DateOnly? FirstToldOn, DateOnly? ToldInFullOn);

public sealed partial class LeakReport
{
    public void Write(LeakWords words, DateOnly today)
    {
        if (words.FirstToldOn > today || words.ToldInFullOn > today)
            throw new RefusedException("報告した日が、今日より後になっています。", words.FirstToldOn > today ? nameof(FirstToldOn) : nameof(ToldInFullOn));
        if (words.FirstToldOn < KnownOn || words.ToldInFullOn < KnownOn)
            throw new RefusedException("報告した日が、知った日より前になっています。", words.FirstToldOn < KnownOn ? nameof(FirstToldOn) : nameof(ToldInFullOn));
        (Sensitive, Property, Wrongful) = (words.Sensitive, words.Property, words.Wrongful);
        (Overview, Items, Cause, FurtherHarm) = (Tidy(words.Overview), Tidy(words.Items), Tidy(words.Cause), Tidy(words.FurtherHarm));
        (ToThePeople, Announced, Prevention, Remarks) = (Tidy(words.ToThePeople), Tidy(words.Announced), Tidy(words.Prevention), Tidy(words.Remarks));
        (FirstToldOn, ToldInFullOn) = (words.FirstToldOn, words.ToldInFullOn);
    }

    /// <summary>What the log says by itself, until somebody knows better.</summary>
    public void Found(bool sensitive) => Sensitive = sensitive;

    private static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
