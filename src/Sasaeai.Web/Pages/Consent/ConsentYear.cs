using Sasaeai.Time;

namespace Sasaeai.Web.Pages.Consent;

/// <summary>Until when a consent is proposed to hold.</summary>
public static class ConsentYear
{
    /// <summary>The end of the 年度; one that is nearly over is no use to anyone.</summary>
    public static DateOnly End(DateOnly today) => new(today.AddDays(60).FiscalYear() + 1, 3, 31);
}
