using System.Globalization;
using System.Text.Json;
using Sasaeai.Accounts;
using Sasaeai.History;
using Sasaeai.Time;

namespace Sasaeai.People;

/// <summary>The columns of a person as their history says them. A column that is not here is not shown.</summary>
public static class PersonWords
{
    public static readonly IReadOnlyDictionary<string, FieldWords> Fields = new Dictionary<string, FieldWords>
    {
        [nameof(Person.Name)] = new("お名前", FieldClass.Personal),
        [nameof(Person.AliasOnly)] = FieldWords.YesNo("通称だけ", FieldClass.Personal, "通称しかわからない", "お名前がわかっている"),
        [nameof(Person.Kana)] = new("読み", FieldClass.Personal),
        [nameof(Person.OtherNames)] = new("通称・別の書き方", FieldClass.Personal),
        [nameof(Person.FormerNames)] = new("前の名前", FieldClass.Personal) { Say = Former },
        [nameof(Person.BirthText)] = new("生年月日", FieldClass.Personal) { Say = stored => Birth.FromEdtf(stored)?.ToString() ?? stored },
        [nameof(Person.Phone)] = new("電話", FieldClass.Personal),
        [nameof(Person.Address)] = new("住所", FieldClass.Personal),
        [nameof(Person.AreaId)] = new("圏域", FieldClass.Personal) { PointsAt = Pointer.Area },
        [nameof(Person.LivesHereSince)] = new("いまの所に住みはじめた日", FieldClass.Personal) { Say = Day },
        [nameof(Person.LeftOn)] = new("市外へ移った日", FieldClass.Personal) { Say = Day },
        [nameof(Person.DiedText)] = new("亡くなった日", FieldClass.Personal) { Say = stored => PartialDate.TryParse(stored, out var date) ? date.ToString() : stored },
        [nameof(Person.LivesAlone)] = FieldWords.YesNo("ひとり暮らし", FieldClass.Sensitive),
        [nameof(Person.WalkMinutes)] = new("歩けるのは", FieldClass.Sensitive) { Say = minutes => $"{minutes}分くらい" },
        [nameof(Person.Certified)] = FieldWords.YesNo("認定など", FieldClass.Sensitive, "あり", "なし"),
        [nameof(Person.LowIncome)] = FieldWords.YesNo("所得の低い方の料金", FieldClass.Sensitive, "あてはまる", "あてはまらない"),
        [nameof(Person.Abilities)] = new("できること・引き受けている役", FieldClass.Personal),
    };

    /// <summary>前の名前 in one line: 浜砂 ひな（昭和35年まで）.</summary>
    public static string Say(FormerName former) => former.Name + (former.Kana is { } kana ? $"（{kana}）" : "")
        + (PartialDate.TryParse(former.Until, out var until) ? $"　{until}まで" : "");

    private static string Former(string stored) => string.Join('、', (JsonSerializer.Deserialize<List<FormerName>>(stored) ?? []).Select(Say));

    private static string Day(string stored) => DateOnly.TryParse(stored, CultureInfo.InvariantCulture, out var day) ? JapaneseDate.Long(day) : stored;
}
