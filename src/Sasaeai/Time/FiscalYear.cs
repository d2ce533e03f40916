using System.Globalization;

namespace Sasaeai.Time;

/// <summary>年度: from 1 April to 31 March, named after the year in which it begins.</summary>
public readonly record struct FiscalYear(int Year)
{
    public DateOnly First => new(Year, 4, 1);
    public DateOnly Last => new(Year + 1, 3, 31);
    public FiscalYear Next => new(Year + 1);
    public FiscalYear Before => new(Year - 1);

    /// <summary>令和8年度; the first year of an era is 元年度, by the era of its April unless the new era began within it.</summary>
    public string Label => JapaneseDate.Year(Year == 2019 ? new DateOnly(2019, 5, 1) : First) + "度";

    public static FiscalYear Of(DateOnly day) => new(day.FiscalYear());

    public bool Contains(DateOnly day) => First <= day && day <= Last;

    public override string ToString() => Year.ToString(CultureInfo.InvariantCulture);
}
