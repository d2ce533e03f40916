using System.Globalization;
using Sasaeai.Accounts;
using Sasaeai.CodeLists;
using Sasaeai.History;
using Sasaeai.Time;

namespace Sasaeai.Organizations;

/// <summary>The columns of an organisation as its history says them. A column that is not here is not shown.</summary>
public static class OrganizationWords
{
    public static readonly IReadOnlyDictionary<string, FieldWords> Fields = new Dictionary<string, FieldWords>
    {
        [nameof(Organization.Name)] = new("名前", FieldClass.Public),
        [nameof(Organization.Kana)] = new("読み", FieldClass.Public),
        [nameof(Organization.OtherNames)] = new("別の呼び名", FieldClass.Public),
        [nameof(Organization.Kind)] = new("種類", FieldClass.Public) { Say = CodeList.OrganizationKind.Label },
        [nameof(Organization.CorporateNumber)] = new("法人番号", FieldClass.Public),
        [nameof(Organization.Address)] = new("住所", FieldClass.Public),
        [nameof(Organization.Latitude)] = new("緯度", FieldClass.Public),
        [nameof(Organization.Longitude)] = new("経度", FieldClass.Public),
        [nameof(Organization.AreaId)] = new("圏域", FieldClass.Public) { PointsAt = Pointer.Area },
        [nameof(Organization.Phone)] = new("電話", FieldClass.Public),
        [nameof(Organization.Fax)] = new("ファクス", FieldClass.Public),
        [nameof(Organization.Email)] = new("メール", FieldClass.Public),
        [nameof(Organization.Website)] = new("ホームページ", FieldClass.Public),
        [nameof(Organization.Note)] = new("メモ", FieldClass.Public),
        [nameof(Organization.ClosedOn)] = new("終えた日", FieldClass.Public) { Say = Day },
        [nameof(Organization.ClosedReason)] = new("終えたわけ", FieldClass.Public),
        [nameof(Organization.MergedIntoId)] = new("まとめた先", FieldClass.Public) { PointsAt = Pointer.Organization },
    };

    internal static string Day(string stored) => DateOnly.TryParse(stored, CultureInfo.InvariantCulture, out var day) ? JapaneseDate.Long(day) : stored;
}
