using Sasaeai.Accounts;
using Sasaeai.History;
using Sasaeai.Journal;

namespace Sasaeai.Needs;

/// <summary>聞いた困りごと, as far as it is known while one still stands in the street.</summary>
public sealed record Hearing(string Words)
{
    public string? About { get; init; }
    public string? ToldBy { get; init; }
    public string? Source { get; init; }
    public Whereabouts Where { get; init; } = Whereabouts.Unknown;
    public Urgency Urgency { get; init; }
    public bool Unaware { get; init; }
}

public sealed partial class Need
{
    private const int TitleLength = 28;

    /// <summary>書きとめる. Only the words are asked for; everything else may follow.</summary>
    public static Need Hear(User by, Hearing heard, DateOnly on)
    {
        if (string.IsNullOrWhiteSpace(heard.Words))
            throw new RefusedException("なにに困っているかを、ひとことで書いてください。", nameof(Words));
        var need = new Need
        {
            Municipality = by.Municipality,
            Words = heard.Words.Trim(),
            Title = Headline(heard.Words),
            About = Said(heard.About),
            ToldBy = Said(heard.ToldBy),
            Source = heard.Source,
            Urgency = heard.Urgency,
            Unaware = heard.Unaware,
            HeardOn = on,
            HeardById = by.AccountId,
            HeardByName = by.Name,
            // Whoever only voices it hands it to whoever follows worries there.
            HeldById = by.HearsNeeds ? by.AccountId : null,
            HeldByName = by.HearsNeeds ? by.Name : null,
        };
        need.LieAt(heard.Where);
        need.Happenings.Add(need.Tell("need.heard", Function.Visibility, "困りごとを聞いて書きとめました。"));
        return need;
    }

    public void LieAt(Whereabouts where) => (Where, AreaId, Latitude, Longitude) = (Said(where.Words), where.AreaId, where.Latitude, where.Longitude);

    /// <summary>The first sentence, or as much of it as stays one line on a phone.</summary>
    private static string Headline(string words)
    {
        var sentence = words.Trim().Split(['。', '！', '？', '!', '?', '\r', '\n'], 2)[0].Trim();
        var letters = new System.Globalization.StringInfo(sentence);
        if (sentence.Length == 0)
            return "聞いた困りごと";
        return letters.LengthInTextElements <= TitleLength ? sentence : letters.SubstringByTextElements(0, TitleLength - 1) + "…";
    }

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private Happening Tell(string what, Function function, string text) => new(what, function, text) { NeedId = Id, AreaId = AreaId };
}
