using System.ComponentModel.DataAnnotations;
using Sasaeai.Areas;
using Sasaeai.Organizations;

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
