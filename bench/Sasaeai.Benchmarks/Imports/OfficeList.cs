using System.Globalization;
using System.Text;

namespace Sasaeai.Benchmarks.Imports;

/// <summary>A made-up national list of care offices, all in one municipality, and the same list a year later.</summary>
internal static class OfficeList
{
    private const string Header = "都道府県コード又は市町村コード,No,都道府県名,市区町村名,事業所名,サービスの種類,住所,緯度,経度,電話番号,FAX番号,法人の名称,事業所番号,利用可能曜日,利用可能曜日特記事項,定員,URL";
    private static readonly string[] Words = ["さくら", "もみじ", "つばき", "ひまわり", "なのはな", "あおぞら", "ほほえみ", "やすらぎ", "ふれあい", "なごみ", "のぞみ", "かがやき", "みどり", "すこやか", "ゆうゆう", "まごころ"];
    private static readonly string[] Ends = ["デイサービス", "ケアセンター", "の家", "介護センター", "ステーション", "の里"];
    private static readonly string[] Services = ["通所介護", "訪問介護", "訪問看護", "居宅介護支援", "小規模多機能型居宅介護", "福祉用具貸与"];
    private static readonly string[] Towns = ["本町", "大村", "石津", "小川新町", "八楠", "大覚寺", "中根新田", "宗高", "田尻", "三ケ名", "祢宜島", "駅北", "港", "東小川", "西小川"];

    /// <param name="rows">How many offices.</param>
    /// <param name="nextYear">A fifth with another telephone, one in fifty gone, as many new.</param>
    public static byte[] Csv(int rows, bool nextYear)
    {
        var random = new Random(7);
        var text = new StringBuilder(Header).Append('\n');
        for (var i = 0; i < rows + rows / 50; i++)
        {
            var name = Words[random.Next(Words.Length)] + Words[random.Next(Words.Length)] + Words[random.Next(Words.Length)] + Ends[random.Next(Ends.Length)];
            var (service, town, block) = (Services[random.Next(Services.Length)], Towns[random.Next(Towns.Length)], $"{random.Next(1, 3000)}-{random.Next(1, 30)}");
            var (latitude, longitude) = (34.8 + random.NextDouble() * 0.1, 138.25 + random.NextDouble() * 0.1);
            var (phone, body, capacity, moved) = ($"054-{random.Next(600, 700)}-{random.Next(10000):0000}", random.Next(4000), random.Next(10, 60), random.Next(5) == 0);
            if (nextYear ? i < rows / 50 : i >= rows)
                continue;
            if (nextYear && moved)
                phone = phone.Replace("054-6", "054-7", StringComparison.Ordinal);
            text.Append(CultureInfo.InvariantCulture, $"222127,22{75100000 + i},静岡県,焼津市,{name},{service},静岡県焼津市{town}{block},{latitude:0.000000},{longitude:0.000000},{phone},,株式会社{Words[body % 16]}{body},22{75100000 + i},平日,くわしくはお電話で,{capacity},https://example.jp/{i}\n");
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
