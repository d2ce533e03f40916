using System.Buffers;

namespace Sasaeai.Algorithms.Text.Duplicates;

/// <summary>
/// How far two names agree. <c>Apart</c> is more than unlike: the names differ in what tells two houses of one name apart (第一 and 第二).
/// <c>OtherWord</c>: the same but for one whole word, as branches of a chain are, or a house that was renamed.
/// </summary>
internal enum NameAgreement
{
    Apart,
    OtherWord,
    Unlike,
    Similar,
    Near,
    Equal,
}

internal static class Names
{
    // Words that one list adds and another leaves out.
    private static readonly string[] Generic =
    [
        .. new[]
        {
            "デイサービスセンター", "デイサービス", "サービスセンター", "サービス", "センター", "事業所", "営業所", "施設", "ケア", "介護", "訪問", "通所",
            "ステーション", "グループホーム", "ホーム", "特別養護老人ホーム", "特養", "居宅介護支援事業所", "居宅", "支援", "リハビリテーション", "リハビリ",
            "公民館", "集会所", "自治会館", "会館", "市立", "町立", "村立", "県立", "公立", "の", "内", "株", "有",
        }.Select(Folding.ForComparison).OrderByDescending(word => word.Length),
    ];

    // 本館 and 分館, 第一 and 第二, 東 and 西: one letter, two places.
    private static readonly SearchValues<char> Telling =
        SearchValues.Create("0123456789一二三四五六七八九十東西南北中上下前後左右本分支新旧元小大甲乙丙丁abcdefghijklmnopqrstuvwxyz男女老青朝昼夜");

    private static readonly string[] Branch = ["本店", "支店", "本部", "支部", "本館", "別館", "分館", "分院", "本院", "支所", "号館", "号棟", "出張所", "第"];

    public static NameAgreement Compare(Traits a, Traits b)
    {
        if (a.Name.Length == 0 || b.Name.Length == 0)
            return NameAgreement.Unlike;
        if (a.Name == b.Name)
            return NameAgreement.Equal;
        var written = Compare(a.Name, b.Name, Similarity.Dice(a.NamePairs, b.NamePairs), a.Address.Locality.Length > b.Address.Locality.Length ? a.Address.Locality : b.Address.Locality);
        // やすらぎ and 安らぎ: unlike in writing, equal in reading.
        return a.Reading.Length > 2 && a.Reading == b.Reading && written != NameAgreement.Equal ? NameAgreement.Near : written;
    }

    private static NameAgreement Compare(string left, string right, double dice, string locality)
    {
        var start = 0;
        while (start < left.Length && start < right.Length && left[start] == right[start])
            start++;
        var end = 0;
        while (end < left.Length - start && end < right.Length - start && left[^(end + 1)] == right[^(end + 1)])
            end++;
        var (a, b) = (left[start..^end], right[start..^end]);
        var shared = start + end;

        if (a.Length == 0 || b.Length == 0)
            return OneAdds(a + b, shared, locality);
        if (TellsApart(a, b) && shared >= 2)
            return NameAgreement.Apart;
        if (a.Length == 1 && b.Length == 1 && shared >= 3)
            return NameAgreement.Near;
        // ニチイケアセンター焼津 and ニチイケアセンター藤枝: the same but for one whole word on each side.
        if (shared >= 3 && !a.Intersect(b).Any() && !IsGeneric(a, locality) && !IsGeneric(b, locality))
            return NameAgreement.OtherWord;
        return dice switch { >= 0.8 => NameAgreement.Near, >= 0.55 => NameAgreement.Similar, _ => NameAgreement.Unlike };
    }

    private static NameAgreement OneAdds(string added, int shared, string locality) =>
        IsGeneric(added, locality) ? NameAgreement.Near
        : added.Length <= 3 && (added.AsSpan().ContainsAny(Telling) || Branch.Any(added.Contains)) ? NameAgreement.Apart
        : added.Length == 1 && shared >= 4 ? NameAgreement.Near
        : shared >= added.Length ? NameAgreement.Similar
        : NameAgreement.Unlike;

    private static bool TellsApart(string a, string b) =>
        a.Length <= 2 && b.Length <= 2 && a.AsSpan().ContainsAny(Telling) && b.AsSpan().ContainsAny(Telling)
        || Branch.Any(a.Contains) && Branch.Any(b.Contains);

    /// <summary>Also the town's own name says nothing in its own list: 焼津市立大村中学校.</summary>
    private static bool IsGeneric(string words, string locality)
    {
        foreach (var word in Generic)
            words = words.Replace(word, "", StringComparison.Ordinal);
        return words.Length == 0 || words.Length > 1 && locality.StartsWith(words, StringComparison.Ordinal);
    }
}
