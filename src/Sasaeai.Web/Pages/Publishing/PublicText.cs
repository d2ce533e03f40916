using Sasaeai.Publishing;
using Sasaeai.Resources;
using Sasaeai.Time;
using Sasaeai.Web.Pages.Resources;

namespace Sasaeai.Web.Pages.Publishing;

/// <summary>An entry of the public list as short phrases.</summary>
public static class PublicText
{
    /// <summary>令和8年11月3日（2週間前）, with who said so but never by name.</summary>
    public static string Confirmed(PublicEntry entry, DateOnly today) => entry.ConfirmedOn is { } on
        ? $"{JapaneseDate.Full(on)}（{Ago.Words(on, today)}）" : "まだ確かめていません";

    public static string When(PublicEntry entry) => entry.Sessions.Count == 0 && entry.Days != Days.None
        ? DayNames.Of(entry.Days) : ResourceText.When(entry.Sessions, entry.ScheduleNote);

    public static string Where(PublicEntry entry) => string.Join('　', new[]
    {
        entry.ComesToYou ? "家まで来てくれる" : null,
        entry.InSomeonesHome ? "個人のお宅（場所はお問い合わせください）" : entry.PlaceName,
    }.Where(part => part is not null));

    public static string? Price(PublicEntry entry) => entry.PriceYen is { } yen ? ResourceWords.Yen(yen) : entry.PriceNote;
}
