using Sasaeai.History;
using Sasaeai.Time;

namespace Sasaeai.People;

public sealed partial class Person
{
    /// <summary>Takes a birth date as people say it: S12.3.4, 昭和12年, 昭和12年3月ごろ.</summary>
    public void BornOn(string? said, DateOnly today)
    {
        (BirthText, BirthDate) = (null, null);
        if (string.IsNullOrWhiteSpace(said))
            return;
        if (!PartialDate.TryParse(said, today, out var date))
            throw new RefusedException($"「{said}」は生年月日として読めません。昭和12年3月4日、S12.3.4、昭和12年ごろ のように書いてください。", nameof(BirthText));
        if (date.Earliest > today)
            throw new RefusedException("生年月日が、きょうより先になっています。", nameof(BirthText));
        BirthText = date.Edtf;
        BirthDate = date is { Day: not null, About: false } ? date.Earliest : null;
    }

    /// <summary>The birth date as far as it is known.</summary>
    public PartialDate? Birth => PartialDate.TryParse(BirthText, out var date) ? date : null;

    /// <summary>Least and greatest age in years on a day that the known birth date allows; one said to be about is a year less sure at either side.</summary>
    public (int Least, int Most)? AgeOn(DateOnly day)
    {
        if (Birth is not { } born)
            return null;
        var slack = born.About ? 1 : 0;
        return (Math.Max(0, Years(born.Latest, day) - slack), Years(born.Earliest, day) + slack);
    }

    private static int Years(DateOnly birth, DateOnly day) => day.Year - birth.Year - (day < birth.AddYears(day.Year - birth.Year) ? 1 : 0);
}
