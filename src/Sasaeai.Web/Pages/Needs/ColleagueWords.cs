using Sasaeai.Accounts;
using Sasaeai.Appointments;
using Sasaeai.Time;

namespace Sasaeai.Web.Pages.Needs;

public static class ColleagueWords
{
    /// <summary>「汐屋 さとみ（砂見圏域　第2層コーディネーター）」, with the first day where that is still to come.</summary>
    public static string InWords(this Colleague colleague, DateOnly today)
    {
        var user = colleague.User;
        var post = user.Place.Length > 0 ? $"{user.Place}　{user.Role.Label()}" : user.Role.Label();
        return $"{user.Name}（{post}{(colleague.From > today ? $"、{JapaneseDate.Short(colleague.From)}から" : "")}）";
    }
}
