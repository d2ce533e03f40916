using System.Globalization;
using Sasaeai.Accounts;
using Sasaeai.History;
using Sasaeai.Time;

namespace Sasaeai.AccessLog;

/// <summary>The columns of a report as its history says them. Whoever may open a report reads all of it, and nobody else any; it names nobody.</summary>
public static class LeakReportWords
{
    public static readonly IReadOnlyDictionary<string, FieldWords> Fields = new Dictionary<string, FieldWords>
    {
        [nameof(LeakReport.KnownOn)] = new("知った日", FieldClass.Public) { Say = Day },
        [nameof(LeakReport.People)] = new("本人の数", FieldClass.Public),
        [nameof(LeakReport.Records)] = new("記録の数", FieldClass.Public),
        [nameof(LeakReport.Sensitive)] = FieldWords.YesNo("要配慮個人情報", FieldClass.Public, "あり", "なし"),
        [nameof(LeakReport.Property)] = FieldWords.YesNo("財産的被害のおそれ", FieldClass.Public, "あり", "なし"),
        [nameof(LeakReport.Wrongful)] = FieldWords.YesNo("不正の目的のおそれ", FieldClass.Public, "あり", "なし"),
        [nameof(LeakReport.Overview)] = new("概要", FieldClass.Public),
        [nameof(LeakReport.Items)] = new("個人情報の項目", FieldClass.Public),
        [nameof(LeakReport.Cause)] = new("原因", FieldClass.Public),
        [nameof(LeakReport.FurtherHarm)] = new("二次被害、またはそのおそれ", FieldClass.Public),
        [nameof(LeakReport.ToThePeople)] = new("本人への対応", FieldClass.Public),
        [nameof(LeakReport.Announced)] = new("公表", FieldClass.Public),
        [nameof(LeakReport.Prevention)] = new("再発を防ぐための措置", FieldClass.Public),
        [nameof(LeakReport.Remarks)] = new("そのほか参考になること", FieldClass.Public),
        [nameof(LeakReport.FirstToldOn)] = new("速報した日", FieldClass.Public) { Say = Day },
        [nameof(LeakReport.ToldInFullOn)] = new("確報した日", FieldClass.Public) { Say = Day },
    };

    private static string Day(string stored) => DateOnly.TryParse(stored, CultureInfo.InvariantCulture, out var day) ? JapaneseDate.Long(day) : stored;
}
