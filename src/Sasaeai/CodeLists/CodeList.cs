using System.Collections.Frozen;

namespace Sasaeai.CodeLists;

/// <summary>One code. The key is stored; the label is shown. A retired code still reads but is not offered.</summary>
public sealed record Code(string Key, string Label, bool Retired);

/// <summary>コード表. The field's vocabulary as data (<c>codes.tsv</c>: list, key, label, mark of its source, retired).</summary>
public sealed class CodeList
{
    private static readonly FrozenDictionary<string, CodeList> Lists = Read();
    private readonly FrozenDictionary<string, Code> byKey;

    private CodeList(IEnumerable<Code> codes)
    {
        All = [.. codes];
        byKey = All.ToFrozenDictionary(c => c.Key);
    }

    public IReadOnlyList<Code> All { get; }
    public IEnumerable<Code> Offered => All.Where(c => !c.Retired);

    public static CodeList NeedCategory => Lists["need-category"];
    public static CodeList NeedSource => Lists["need-source"];
    public static CodeList HowMet => Lists["how-met"];
    public static CodeList ResourceCategory => Lists["resource-category"];
    public static CodeList FundingStream => Lists["funding-stream"];
    public static CodeList OrganizationKind => Lists["organization-kind"];
    public static CodeList NeighbourhoodKind => Lists["neighbourhood-kind"];
    public static CodeList BasePlace => Lists["base-place"];
    public static CodeList ReferralOutcome => Lists["referral-outcome"];
    public static CodeList AnswerWay => Lists["answer-way"];
    public static CodeList DeclineReason => Lists["decline-reason"];
    public static CodeList ConsentGiver => Lists["consent-giver"];
    public static CodeList LegalBasis => Lists["legal-basis"];
    public static CodeList Lack => Lists["lack"];
    public static CodeList Section => Lists["section"];
    public static CodeList HandOverOutcome => Lists["hand-over-outcome"];
    public static CodeList ContactKind => Lists["contact-kind"];
    public static CodeList TieKind => Lists["tie-kind"];
    public static CodeList Function => Lists["function"];

    public bool Has(string key) => byKey.ContainsKey(key);

    /// <summary>The label, or the key itself where the list does not know it: never an empty place on a screen.</summary>
    public string Label(string key) => byKey.TryGetValue(key, out var code) ? code.Label : key;

    private static FrozenDictionary<string, CodeList> Read() =>
        Rows("codes.tsv")
            .GroupBy(cells => cells[0], cells => new Code(cells[1], cells[2], cells.Length > 4 && cells[4] == "retired"))
            .ToFrozenDictionary(g => g.Key, g => new CodeList(g));

    /// <summary>The cells of one of the tables shipped beside this file, without its heading.</summary>
    internal static IEnumerable<string[]> Rows(string file)
    {
        using var stream = typeof(CodeList).Assembly.GetManifestResourceStream($"Sasaeai.CodeLists.{file}")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split('\t'))];
    }
}
