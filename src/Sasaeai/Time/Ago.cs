namespace Sasaeai.Time;

/// <summary>How long ago a day was, in the words of people: きのう, 3週間前, 1年2か月前.</summary>
public static class Ago
{
    private const int InDays = 14, InWeeks = 2;

    public static string Words(DateOnly day, DateOnly today)
    {
        var days = today.DayNumber - day.DayNumber;
        var months = (today.Year - day.Year) * 12 + today.Month - day.Month - (today.Day < day.Day ? 1 : 0);
        return days switch
        {
            <= 0 => "きょう",
            1 => "きのう",
            < InDays => $"{days}日前",
            _ when months < InWeeks => $"{days / 7}週間前",
            _ when months < 12 => $"{months}か月前",
            _ when months % 12 == 0 => $"{months / 12}年前",
            _ => $"{months / 12}年{months % 12}か月前",
        };
    }
}
