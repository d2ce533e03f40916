using System.Globalization;
using Sasaeai.CodeLists;
using Sasaeai.History;
using Sasaeai.Time;

namespace Sasaeai.Organizations;

/// <summary>The columns of an organisation as its history says them. A column that is not here is not shown.</summary>
public static class OrganizationWords
{
    public static readonly IReadOnlyDictionary<string, FieldWords> Fields = new Dictionary<string, FieldWords>
    {
        [nameof(Organization.Name)] = new("名前"),
        [nameof(Organization.Kana)] = new("読み"),
        [nameof(Organization.OtherNames)] = new("別の呼び名"),
        [nameof(Organization.Kind)] = new("種類") { Say = CodeList.OrganizationKind.Label },
        [nameof(Organization.CorporateNumber)] = new("法人番号"),
        [nameof(Organization.Address)] = new("住所"),
        [nameof(Organization.Latitude)] = new("緯度"),
        [nameof(Organization.Longitude)] = new("経度"),
        [nameof(Organization.AreaId)] = new("圏域") { PointsAt = Pointer.Area },
        [nameof(Organization.Phone)] = new("電話"),
        [nameof(Organization.Fax)] = new("ファクス"),
        [nameof(Organization.Email)] = new("メール"),
        [nameof(Organization.Website)] = new("ホームページ"),
        [nameof(Organization.Note)] = new("メモ"),
        [nameof(Organization.ClosedOn)] = new("終えた日") { Say = Day },
        [nameof(Organization.ClosedReason)] = new("終えたわけ"),
        [nameof(Organization.MergedIntoId)] = new("まとめた先") { PointsAt = Pointer.Organization },
    };

    internal static string Day(string stored) => DateOnly.TryParse(stored, CultureInfo.InvariantCulture, out var day) ? JapaneseDate.Long(day) : stored;
}
