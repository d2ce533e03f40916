using System.ComponentModel.DataAnnotations;
using Sasaeai.Resources;
using Sasaeai.Time;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Resources.Questions;

/// <summary>いつ.</summary>
public sealed class TimesAnswers : IAnswers
{
    public List<SessionAnswers> Lines { get; set; } = [new()];

    [Display(Name = "ことわり"), StringLength(500, ErrorMessage = "500文字までにしてください")]
    public string? ScheduleNote { get; set; }

    public void ReadFrom(Resource r)
    {
        Lines = r.Sessions.Count == 0 ? [new()] : [.. r.Sessions.Select(SessionAnswers.Of)];
        ScheduleNote = r.ScheduleNote;
    }

    public void WriteTo(Resource r)
    {
        r.Sessions = [.. Lines.Where(line => !line.IsBlank).Select(line => line.ToSession())];
        r.Days = r.Sessions.Count == 0 ? Days.None : r.Days;
        r.ScheduleNote = ScheduleNote?.Trim();
    }
}

public sealed class SessionAnswers
{
    [Display(Name = "曜日")]
    public List<Days> Days { get; set; } = [];

    [Display(Name = "第何週ですか")]
    public List<int> Weeks { get; set; } = [];

    [Display(Name = "何時から"), TimeOfDay]
    public string? From { get; set; }

    [Display(Name = "何時まで"), TimeOfDay]
    public string? Until { get; set; }

    public bool IsBlank => Days.Count == 0 && Weeks.Count == 0 && string.IsNullOrWhiteSpace(From) && string.IsNullOrWhiteSpace(Until);

    public static SessionAnswers Of(Session session) => new()
    {
        Days = [.. DayNames.Week.Where(d => session.Days.HasFlag(d.Day)).Select(d => d.Day)],
        Weeks = [.. session.WeeksOfMonth],
        From = session.From is { } from ? ClockTime.Words(from) : null,
        Until = session.Until is { } until ? ClockTime.Words(until) : null,
    };

    public Session ToSession() => new()
    {
        Days = Days.Aggregate(Sasaeai.Resources.Days.None, (days, day) => days | day),
        WeeksOfMonth = Weeks.Count == 5 ? [] : [.. Weeks.Order()],
        From = ClockTime.TryParse(From, out var from) ? from : null,
        Until = ClockTime.TryParse(Until, out var until) ? until : null,
    };
}
