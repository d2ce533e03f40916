using Sasaeai.Resources;

namespace Sasaeai.Imports;

/// <summary>What the columns of a resource are called on the screen.</summary>
public static class Words
{
    private static readonly Dictionary<string, string> Columns = new()
    {
        [nameof(Resource.Name)] = "名称",
        [nameof(Resource.Kana)] = "読み",
        [nameof(Resource.Summary)] = "内容",
        [nameof(Resource.Categories)] = "種類",
        [nameof(Resource.Funding)] = "財源",
        [nameof(Resource.OrganizationId)] = "運営する団体",
        [nameof(Resource.RunBy)] = "運営する人",
        [nameof(Resource.Phone)] = "電話番号",
        [nameof(Resource.Website)] = "ホームページ",
        [nameof(Resource.PlaceName)] = "場所の名前",
        [nameof(Resource.PlaceKind)] = "場所の種類",
        [nameof(Resource.Address)] = "住所",
        [nameof(Resource.Latitude)] = "緯度",
        [nameof(Resource.Longitude)] = "経度",
        [nameof(Resource.AreaId)] = "圏域",
        [nameof(Resource.Sessions)] = "曜日と時間",
        [nameof(Resource.ScheduleNote)] = "日時の注意",
        [nameof(Resource.Capacity)] = "定員",
        [nameof(Resource.PriceYen)] = "料金",
        [nameof(Resource.PriceNote)] = "料金の説明",
        [nameof(Resource.Eligibility)] = "対象",
    };

    public static string Of(string column) => Columns.GetValueOrDefault(column, column);

    public static string Short(string? text) => text is null ? "" : text.Length > 40 ? text[..40] + "…" : text;
}
