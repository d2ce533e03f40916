using Sasaeai.Algorithms.Text;

namespace Sasaeai.Imports;

/// <summary>取り込む一覧の種類.</summary>
public enum ImportKind
{
    /// <summary>介護サービス情報公表システム, and 標準データセット 介護サービス事業所一覧.</summary>
    CareOffices,

    /// <summary>通いの場のオープンデータ.</summary>
    Gatherings,

    /// <summary>標準データセット 公共施設一覧.</summary>
    PublicFacilities,

    /// <summary>標準データセット イベント一覧.</summary>
    Events,

    /// <summary>地域の資源の一覧, as the registry itself writes it.</summary>
    Registry,

    /// <summary>Any other table, by its columns.</summary>
    Table,
}

public static class ImportKinds
{
    private static readonly (ImportKind Kind, string Key, string Label, string[] Aliases)[] All =
    [
        (ImportKind.CareOffices, "care-offices", "介護サービス事業所", ["介護サービス", "介護事業所", "介護サービス情報公表システム", "care"]),
        (ImportKind.Gatherings, "kayoinoba", "通いの場", ["かよいの場", "通いの場オープンデータ", "gatherings"]),
        (ImportKind.PublicFacilities, "public-facilities", "公共施設", ["公共施設一覧", "施設", "facilities"]),
        (ImportKind.Events, "events", "催し・イベント", ["イベント", "イベント一覧", "催し", "行事"]),
        (ImportKind.Registry, "registry", "この名簿から取り出した一覧", ["名簿", "地域の資源"]),
        (ImportKind.Table, "table", "そのほかの一覧", ["表", "一覧", "その他", "csv", "excel"]),
    ];

    /// <summary>Names of kinds as the command line takes them.</summary>
    public static IEnumerable<string> Keys => All.Select(kind => kind.Key);

    public static string Key(this ImportKind kind) => All.Single(one => one.Kind == kind).Key;

    public static string Label(this ImportKind kind) => All.Single(one => one.Kind == kind).Label;

    public static ImportKind? Parse(string name)
    {
        var folded = Folding.ForComparison(name);
        foreach (var kind in All)
            if (kind.Aliases.Append(kind.Key).Append(kind.Label).Any(alias => Folding.ForComparison(alias) == folded))
                return kind.Kind;
        return null;
    }
}
