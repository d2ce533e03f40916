using System.Text;
using System.Text.RegularExpressions;

namespace Sasaeai.Algorithms.Text;

/// <summary>
/// 住所. An address taken apart so that two spellings of one place compare equal: 静岡県焼津市大覚寺三丁目２番２号 and 焼津市大覚寺3-2-2.
/// All parts are folded for comparison and not fit to show.
/// </summary>
/// <param name="Prefecture">One of the 47 names, or empty where the address leaves it away.</param>
/// <param name="Locality">Municipality and town as far as written, without 郡, 大字 and 字.</param>
/// <param name="Block">丁目・番地・号 as numbers joined by hyphens, or empty.</param>
/// <param name="Building">方書. What follows the block.</param>
public sealed partial record JapaneseAddress(string Prefecture, string Locality, string Block, string Building)
{
    public static readonly JapaneseAddress Unknown = new("", "", "", "");

    /// <summary>The 47, from north to south.</summary>
    public static IReadOnlyList<string> Prefectures { get; } =
    [
        "北海道", "青森県", "岩手県", "宮城県", "秋田県", "山形県", "福島県", "茨城県", "栃木県", "群馬県", "埼玉県", "千葉県", "東京都", "神奈川県",
        "新潟県", "富山県", "石川県", "福井県", "山梨県", "長野県", "岐阜県", "静岡県", "愛知県", "三重県", "滋賀県", "京都府", "大阪府", "兵庫県",
        "奈良県", "和歌山県", "鳥取県", "島根県", "岡山県", "広島県", "山口県", "徳島県", "香川県", "愛媛県", "高知県", "福岡県", "佐賀県", "長崎県",
        "熊本県", "大分県", "宮崎県", "鹿児島県", "沖縄県",
    ];

    public static JapaneseAddress Parse(string? written)
    {
        if (string.IsNullOrWhiteSpace(written))
            return Unknown;
        var text = Dash().Replace(written.Normalize(NormalizationForm.FormKC), "-");
        text = PostalCode().Replace(text, "").Trim();
        text = NumberBeforeUnit().Replace(text, number => KanjiNumber.Read(number.Value).ToString());
        // 南8条西26丁目: the 条 is part of the place's name.
        text = StreetNumber().Replace(text, number => KanjiNumber.Spell(number.Value));

        var prefecture = Prefectures.FirstOrDefault(p => text.StartsWith(p, StringComparison.Ordinal)) ?? "";
        text = County().Replace(text[prefecture.Length..].TrimStart(), "");
        var block = BlockNumbers().Match(text);
        return block.Success
            ? new(prefecture, FoldTown(text[..block.Index]), JoinNumbers(block.Value), Folding.ForComparison(text[(block.Index + block.Length)..]))
            : new(prefecture, FoldTown(text), "", "");
    }

    /// <summary>True where one locality ends with the other: lists often leave the municipality away.</summary>
    public bool IsSameTown(JapaneseAddress other) =>
        Locality.Length > 1 && other.Locality.Length > 1
        && (Prefecture.Length == 0 || other.Prefecture.Length == 0 || Prefecture == other.Prefecture)
        && (Locality.EndsWith(other.Locality, StringComparison.Ordinal) || other.Locality.EndsWith(Locality, StringComparison.Ordinal));

    public bool IsSameBlock(JapaneseAddress other) => Block.Length > 0 && Block == other.Block && IsSameTown(other);

    private static string FoldTown(string town) =>
        BetweenKanji().Replace(Folding.ForComparison(LotWords().Replace(town, "")), "け");

    private static string JoinNumbers(string block) => string.Join('-', Digits().Matches(block).Select(digits => digits.Value.TrimStart('0')));

    [GeneratedRegex("[‐‑‒–—―−─━﹣－ー](?=[0-9])|(?<=[0-9])[‐‑‒–—―−─━﹣－ー]")]
    private static partial Regex Dash();

    [GeneratedRegex("^〒?\\s*[0-9]{3}-?[0-9]{4}(?![0-9])")]
    private static partial Regex PostalCode();

    [GeneratedRegex("[〇一二三四五六七八九十百]+(?=丁目|番地|番(?!町|丁|館)|号(?!線)|条)")]
    private static partial Regex NumberBeforeUnit();

    [GeneratedRegex("[0-9]+(?=条|線)")]
    private static partial Regex StreetNumber();

    [GeneratedRegex("^[^0-9市区町村郡]{1,4}郡(?=[^0-9市]{1,6}?[町村])")]
    private static partial Regex County();

    [GeneratedRegex("[0-9]+(?:\\s*(?:丁目|番地の?|番の?|号|の|ノ|之|-)+\\s*[0-9]+(?!階|F|号室|号棟))*(?:\\s*(?:丁目|番地|番|号(?!室|棟|館)))?")]
    private static partial Regex BlockNumbers();

    [GeneratedRegex("大字|(?<=[市区町村])字")]
    private static partial Regex LotWords();

    [GeneratedRegex("(?<=\\p{IsCJKUnifiedIdeographs})[けかが](?=\\p{IsCJKUnifiedIdeographs})")]
    private static partial Regex BetweenKanji();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();
}
