using Sasaeai.Resources;
using Sasaeai.Time;

namespace Sasaeai.Web.Pages.Resources;

/// <summary>Facts of a resource as short phrases.</summary>
public static class ResourceText
{
    public static string When(IReadOnlyList<Session> sessions, string? note) => sessions.Count > 0 ? string.Join('、', sessions) : note ?? "";

    /// <summary>The first line of what it does. Offices of one house bear one name; by this they are told apart.</summary>
    public static string? InShort(Resource resource) => InShort(resource.Summary);

    public static string? InShort(string? summary) => summary?.Split('\n', 2)[0].Trim() is { Length: > 0 } line ? line.Length > 40 ? line[..40] + "…" : line : null;

    /// <summary>定員20人・いま15人, いまは受けていない.</summary>
    public static string Seats(bool full, int? capacity, int? attendance) => string.Join('・', new[]
    {
        full ? "いまは受けていない" : null,
        capacity is { } seats ? $"定員{seats}人" : null,
        attendance is { } coming ? $"いま{coming}人" : null,
    }.Where(part => part is not null));

    public static string Confirmed(DateOnly? on, DateOnly longAgo) => on switch
    {
        null => "まだ確かめていない",
        { } day when day < longAgo => $"{JapaneseDate.Year(day)}{day.Month}月に確認",
        { } day => $"{day.Month}月{day.Day}日に確認",
    };
}
