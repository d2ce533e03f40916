using Sasaeai.Accounts;
using Sasaeai.History;
using Sasaeai.Time;

namespace Sasaeai.Years;

/// <summary>年度の締め. The year's figures as they stood when it was closed; nothing that is written later changes them.</summary>
public sealed class YearClosing : Record
{
    private YearClosing() { }

    public required int Year { get; init; }
    public required DateOnly ClosedOn { get; init; }
    public required string ClosedByName { get; init; }
    public required DateOnly Outlines { get; init; }

    /// <summary>The areas in reading order, the whole municipality last.</summary>
    public List<AreaYear> Areas { get; init; } = [];

    /// <exception cref="RefusedException">The year runs still, or someone without the whole municipality in reach would close it.</exception>
    public static YearClosing Close(User by, YearFigures figures, DateOnly today)
    {
        if (by.Role is not Role.MunicipalOfficer)
            throw new RefusedException("年度を締められるのは、市町村の担当だけです。");
        if (today <= figures.Year.Last)
            throw new RefusedException($"{figures.Year.Label}は、まだ終わっていません。{JapaneseDate.Long(figures.Year.Last.AddDays(1))}から締められます。");
        return new YearClosing
        {
            Municipality = by.Municipality,
            Year = figures.Year.Year,
            ClosedOn = today,
            ClosedByName = by.Name,
            Outlines = figures.Outlines,
            Areas = [.. figures.Areas, figures.Whole],
            Happenings = { new("year.closed", Journal.Function.None, $"{figures.Year.Label}を締めました。") },
        };
    }

    public YearFigures Figures => new(new(Year), new FiscalYear(Year).Last, Outlines, Areas[..^1], Areas[^1]);
}
