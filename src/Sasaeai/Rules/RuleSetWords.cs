using System.Globalization;
using System.Text.Json;
using Sasaeai.CodeLists;
using Sasaeai.History;
using Sasaeai.Time;

namespace Sasaeai.Rules;

/// <summary>The columns of a version as its history says them. A column that is not here is not shown.</summary>
public static class RuleSetWords
{
    public static readonly IReadOnlyDictionary<string, FieldWords> Fields = new Dictionary<string, FieldWords>
    {
        [nameof(RuleSet.AreaId)] = new("圏域") { PointsAt = Pointer.Area },
        [nameof(RuleSet.State)] = new("状態") { Say = State },
        [nameof(RuleSet.Number)] = new("版") { Say = number => $"第{number}版" },
        [nameof(RuleSet.Residents)] = new(RuleSide.Residents.Label()) { Say = Lines },
        [nameof(RuleSet.Professionals)] = new(RuleSide.Professionals.Label()) { Say = Lines },
        [nameof(RuleSet.Limits)] = new(RuleSide.Limits.Label()) { Say = Lines },
        [nameof(RuleSet.Parts)] = new("分野ごとのルール") { Say = Parts },
        [nameof(RuleSet.Helped)] = new(RuleSide.Helped.Label()) { Say = Lines },
        [nameof(RuleSet.Talking)] = new(RuleSide.Talking.Label()) { Say = Lines },
        [nameof(RuleSet.Contacts)] = new(RuleSide.Contacts.Label()) { Say = Lines },
        [nameof(RuleSet.Why)] = new("ねらい、変えたわけ"),
        [nameof(RuleSet.AgreedOn)] = new("合意した日") { Say = Day },
        [nameof(RuleSet.AgreedBy)] = new("合意したところ"),
        [nameof(RuleSet.ValidFrom)] = new("いつから") { Say = Day },
        [nameof(RuleSet.ValidUntil)] = new("いつまで") { Say = Day },
        [nameof(RuleSet.EndReason)] = new("やめるわけ"),
    };

    public static string Label(this RuleStanding standing) => standing switch
    {
        RuleStanding.Draft => "案",
        RuleStanding.Dropped => "やめた案",
        RuleStanding.Coming => "これから使う",
        RuleStanding.InForce => "いま使っている",
        RuleStanding.Superseded => "前の版",
        RuleStanding.Ended => "使わなくなった",
        _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, null),
    };

    private static string State(string stored) => stored switch
    {
        nameof(RuleState.Draft) => "案",
        nameof(RuleState.Agreed) => "合意",
        nameof(RuleState.Dropped) => "やめた案",
        _ => stored,
    };

    private static string Lines(string stored) => stored.Replace("\n", "／", StringComparison.Ordinal);

    private static string Day(string stored) => DateOnly.TryParse(stored, CultureInfo.InvariantCulture, out var day) ? JapaneseDate.Long(day) : stored;

    private static string Parts(string stored) => string.Join('、', JsonSerializer.Deserialize<List<RulePart>>(stored)!
        .Select(p => $"{CodeList.NeedCategory.Label(p.Category)}（{Lines(string.Join('\n', new[] { p.Residents, p.Professionals, p.Limits }.Where(l => !string.IsNullOrEmpty(l))))}）"));
}
