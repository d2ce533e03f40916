using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Sasaeai.Areas;
using Sasaeai.Organizations;
using Sasaeai.Time;

namespace Sasaeai.Web.Components;

/// <summary>A typed point on the map: <see cref="GeoPoint"/>.</summary>
public sealed class PointAttribute() : ValidationAttribute("地図の座標として読めません。「34.8687, 138.3166」のように、緯度と経度を書いてください")
{
    public override bool IsValid(object? value) => value is not string { Length: > 0 } text || GeoPoint.TryParse(text, out _);
}

/// <summary>A typed 法人番号: <see cref="Organizations.CorporateNumber"/>.</summary>
public sealed class CorporateNumberAttribute() : ValidationAttribute("法人番号として読めません。13桁の数字を、もう一度お確かめください")
{
    public override bool IsValid(object? value) => value is not string { Length: > 0 } text || CorporateNumber.Parse(text) is not null;
}

/// <summary>An address on the web, with or without its https://.</summary>
public sealed class WebPageAttribute() : ValidationAttribute("ホームページの住所として読めません。「https://」からはじまる住所を書いてください")
{
    public override bool IsValid(object? value) => value is not string { Length: > 0 } text || WebPage.Parse(text) is not null;
}

/// <summary>A typed time of day: <see cref="ClockTime"/>.</summary>
public sealed class TimeOfDayAttribute() : ValidationAttribute("時刻として読めません。「10:00」「午後2時」のように書いてください")
{
    public override bool IsValid(object? value) => value is not string { Length: > 0 } text || ClockTime.TryParse(text, out _);
}

/// <summary>A typed whole number in any width, with or without its unit: <see cref="WholeNumber"/>.</summary>
public sealed class WholeNumberAttribute(int from, int to) : ValidationAttribute($"{from}から{to:N0}までの数で書いてください")
{
    public override bool IsValid(object? value) => value is not string { Length: > 0 } text || WholeNumber.Parse(text) is { } number && from <= number && number <= to;
}

public static partial class WholeNumber
{
    /// <summary>20, ２０人, 1,200円, 無料 (0); null where it is no such number.</summary>
    public static int? Parse(string? text)
    {
        var typed = (text ?? "").Normalize(NormalizationForm.FormKC).Trim();
        if (typed is "無料" or "ただ")
            return 0;
        return Written().Match(typed) is { Success: true } match
            && int.TryParse(match.Groups[1].Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    [GeneratedRegex(@"^¥?([0-9][0-9,]*)\s*(?:円|人|名|歳|才)?$")]
    private static partial Regex Written();
}

public static class WebPage
{
    /// <summary>The address, or null where following it could do anything but open a page.</summary>
    public static string? Parse(string? text)
    {
        var typed = (text ?? "").Trim();
        if (typed.Length == 0)
            return null;
        if (!typed.Contains("://", StringComparison.Ordinal))
            typed = "https://" + typed;
        return Uri.TryCreate(typed, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.Host.Contains('.') ? typed : null;
    }
}
