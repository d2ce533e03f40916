namespace Sasaeai.Areas;

/// <summary>市町村. The unit that owns records: every row carries its <see cref="Code"/>.</summary>
public sealed partial class Municipality
{
    /// <summary>全国地方公共団体コード without the check digit: five digits, the first two the prefecture.</summary>
    public required string Code { get; init; }
    public required string Name { get; set; }
    public string? Kana { get; set; }

    /// <summary>「第1層＝第2層」: the whole municipality is one second-tier area, so no second-tier rows exist.</summary>
    public bool SingleTier { get; set; }

    /// <summary>公開の一覧. Since when anyone may read what is published; null while nobody may.</summary>
    public DateOnly? PublicListSince { get; private set; }
    public string? PublicListByName { get; private set; }

    /// <summary>Invented data only: screens say so, and its accounts need no second factor.</summary>
    public bool Demo { get; init; }
}
