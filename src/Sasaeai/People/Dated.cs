using Sasaeai.History;

namespace Sasaeai.People;

/// <summary>Why a dated link came to its end; what a death ended comes back if the death was a mistake.</summary>
public enum EndedBy { Hand, Move, Death }

/// <summary>A link of a person that holds from a day until a day.</summary>
public abstract class Dated : Record
{
    /// <summary>Null where nobody knows since when.</summary>
    public DateOnly? From { get; set; }

    /// <summary>The last day; null while it lasts.</summary>
    public DateOnly? Until { get; private set; }
    public EndedBy? EndedBy { get; private set; }

    public bool HoldsOn(DateOnly day) => (From is null || From <= day) && (Until is null || day <= Until);

    public void End(DateOnly until, EndedBy by = People.EndedBy.Hand)
    {
        if (Until is not null)
            throw new RefusedException("もう終わったと記録されています。");
        if (until < From)
            throw new RefusedException("終わりの日が、始まりの日より前になっています。", nameof(Until));
        (Until, EndedBy) = (until, by);
    }

    /// <summary>It goes on after all.</summary>
    public void GoOn() => (Until, EndedBy) = (null, null);
}
