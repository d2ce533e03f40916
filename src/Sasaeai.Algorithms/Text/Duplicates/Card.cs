namespace Sasaeai.Algorithms.Text.Duplicates;

/// <summary>
/// What is compared of one place or service. Anything but the name may be unknown (null). The kind is in words (通所介護, 公民館); the scheme
/// says which numbering the number belongs to, for numbers of different schemes say nothing about each other; the body is the 法人番号 of
/// who runs it.
/// </summary>
public sealed record Card(
    string Name,
    string? Kana = null,
    string? Address = null,
    string? Phone = null,
    double? Latitude = null,
    double? Longitude = null,
    string? Kind = null,
    string? Scheme = null,
    string? Number = null,
    string? Body = null);
