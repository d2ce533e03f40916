using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.Time;

namespace Sasaeai.Retention;

/// <summary>The lengths that hold in one municipality.</summary>
public sealed record RetentionPeriods(IReadOnlyDictionary<RetentionClass, RetentionPeriod> All)
{
    /// <param name="db">Where what was decided stands; what was not has its default.</param>
    /// <param name="municipality">Whose.</param>
    /// <param name="stop">Stops reading.</param>
    public static async Task<RetentionPeriods> OfAsync(SasaeaiDb db, string municipality, CancellationToken stop = default)
    {
        var decided = await db.RetentionPeriods.Where(p => p.Municipality == municipality).ToDictionaryAsync(p => p.Class, stop);
        return new(Enum.GetValues<RetentionClass>().ToDictionary(c => c, c => decided.GetValueOrDefault(c) ?? RetentionPeriod.Of(municipality, c)));
    }

    public int this[RetentionClass of] => All[of].Length;

    /// <summary>What ended before this day has been kept long enough: its year, and so many whole years after it, are over.</summary>
    public DateOnly EndedBefore(RetentionClass of, DateOnly today) => new FiscalYear(FiscalYear.Of(today).Year - this[of]).First;

    /// <summary>The last day on which something is kept that ended on <paramref name="ended"/>.</summary>
    public DateOnly KeptUntil(RetentionClass of, DateOnly ended) => new FiscalYear(FiscalYear.Of(ended).Year + this[of]).Last;

    /// <summary>By then every copy that was taken before <paramref name="day"/> is gone.</summary>
    public DateOnly BackupsGone(DateOnly day) => day.AddDays(this[RetentionClass.Backup]);
}
