using System.Globalization;
using System.Text.Json;
using Sasaeai.Accounts;
using Sasaeai.CodeLists;
using Sasaeai.History;
using Sasaeai.Time;

namespace Sasaeai.Rules;

/// <summary>The columns of a version as its history says them. A column that is not here is not shown.</summary>
public static class RuleSetWords
{
    public static readonly IReadOnlyDictionary<string, FieldWords> Fields = new Dictionary<string, FieldWords>
    {
        [nameof(RuleSet.AreaId)] = new("圏域", FieldClass.Public) { PointsAt = Pointer.Area },
        [nameof(RuleSet.State)] = new("状態", FieldClass.Public) { Say = State },
        [nameof(RuleSet.Number)] = new("版", FieldClass.Public) { Say = number => $"第{number}版" },
        [nameof(RuleSet.Residents)] = new(RuleSide.Residents.Label(), FieldClass.Public) { Say = Lines },
        [nameof(RuleSet.Professionals)] = new(RuleSide.Professionals.Label(), FieldClass.Public) { Say = Lines },
        [nameof(RuleSet.Limits)] = new(RuleSide.Limits.Label(), FieldClass.Public) { Say = Lines },
        [nameof(RuleSet.Parts)] = new("分野ごとのルール", FieldClass.Public) { Say = Parts },
        [nameof(RuleSet.Helped)] = new(RuleSide.Helped.Label(), FieldClass.Public) { Say = Lines },
        [nameof(RuleSet.Talking)] = new(RuleSide.Talking.Label(), FieldClass.Public) { Say = Lines },
        [nameof(RuleSet.Contacts)] = new(RuleSide.Contacts.Label(), FieldClass.Public) { Say = Lines },
        [nameof(RuleSet.Why)] = new("ねらい、変えたわけ", FieldClass.Public),
        [nameof(RuleSet.AgreedOn)] = new("合意した日", FieldClass.Public) { Say = Day },
        [nameof(RuleSet.AgreedBy)] = new("合意したところ", FieldClass.Public),
        [nameof(RuleSet.ValidFrom)] = new("いつから", FieldClass.Public) { Say = Day },
        [nameof(RuleSet.ValidUntil)] = new("いつまで", FieldClass.Public) { Say = Day },
        [nameof(RuleSet.EndReason)] = new("やめるわけ", FieldClass.Public),
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
