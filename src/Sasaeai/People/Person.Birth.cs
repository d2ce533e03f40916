using Sasaeai.History;

namespace Sasaeai.People;

public sealed partial class Person
{
    /// <summary>Takes a birth date as people say it: S12.3.4, 昭和12年3月ごろ, 1937, 80代.</summary>
    /// <exception cref="RefusedException">It cannot be read, or lies where nobody's birth can.</exception>
    public void BornOn(string? said, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(said))
        {
            (BirthText, BirthDate) = (null, null);
            return;
        }
        // An age that stands in the form as of today was said on another day, and means that day.
        if (said.Trim() == Born?.Typed(today))
            return;
        if (!Birth.TryParse(said, today, out var birth, out var wrong))
            throw new RefusedException(wrong, nameof(BirthText));
        BirthText = birth.Edtf;
        BirthDate = birth.Date is { Day: not null, About: false } ? birth.Earliest : null;
    }

    /// <summary>The birth date as far as it is known.</summary>
    public Birth? Born => Birth.FromEdtf(BirthText);

    /// <summary>Least and greatest age in years on a day that the known birth date allows; of the dead, the age that they reached.</summary>
    public (int Least, int Most)? AgeOn(DateOnly day) => Born?.AgeOn(Lived(day));

    /// <summary>83歳, 82〜83歳, 80代; null where nobody knows.</summary>
    public string? AgeWords(DateOnly day) => Born?.AgeWords(Lived(day));

    private DateOnly Lived(DateOnly day) => Died is { } died && died.Latest < day ? died.Latest : day;
}
