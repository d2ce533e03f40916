using Sasaeai.Areas;

namespace Sasaeai.Web.Pages.Areas;

/// <summary>Figures of areas as they are said: an estimate says 約 and is not given to the last person.</summary>
public static class AreaWords
{
    public static string Of(int? people, bool estimated) => people switch
    {
        null => "分かりません",
        >= 100 when estimated => $"約{Math.Round(people.Value / 10.0) * 10:N0}",
        _ when estimated => $"約{people:N0}",
        _ => $"{people:N0}",
    };

    public static string Share(this AreaPeople? people) => people?.ShareAged65 is { } share ? $"{share:P0}" : "–";

    public static string Period(DateOnly from, DateOnly? until) => $"{Time.JapaneseDate.Full(from)}から{(until is { } last ? $"{Time.JapaneseDate.Full(last)}まで" : "")}";
}
