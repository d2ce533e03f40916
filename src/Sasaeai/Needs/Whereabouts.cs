using System.Text.RegularExpressions;

namespace Sasaeai.Needs;

/// <summary>Where a worry is, as it was said, and what could be made of it.</summary>
public sealed partial record Whereabouts(string? Words, Guid? AreaId = null, double? Latitude = null, double? Longitude = null)
{
    public static readonly Whereabouts Unknown = new(Words: null);

    /// <summary>
    /// The words without the number of a house: 磯町三丁目 of 磯町三丁目2-1. Of a worry about nobody in particular a whole address would say whose it is.
    /// </summary>
    public static string? WithoutHouse(string? words) => words is null ? null : HouseNumber().Replace(words, "") is { } rest && rest.Trim().Length > 0 ? rest.Trim() : null;

    // Digits with 番, 番地, 号 or a dash after them, or at the end of a place's name; neither 3丁目 nor five minutes from the bus stop.
    [GeneratedRegex(@"[0-9０-９〇一二三四五六七八九十百]+(?:\s*(?:番地の?|番の?(?!町)|号(?!線)|(?<=[0-9０-９])[-‐‑‒–—―−－ー]|(?<=[0-9０-９])[のノ之](?=[0-9０-９]))\s*[0-9０-９〇一二三四五六七八九十百]*)+|(?<=\p{IsCJKUnifiedIdeographs})[0-9０-９]+(?=$|[\s、。,，（(])")]
    private static partial Regex HouseNumber();
}
