using Sasaeai.History;

namespace Sasaeai.People;

public sealed partial class Person
{
    public bool LivesOutside => LeftOn is not null;

    /// <summary>引っこした, or will on a later day. Where they lived until then is kept; the area follows on the day itself.</summary>
    /// <param name="home">Where to.</param>
    /// <param name="on">The first day there.</param>
    /// <param name="today">The day of writing.</param>
    /// <param name="moveId">Shared by those who move together.</param>
    /// <param name="takesWorries">For the day on which it is made.</param>
    /// <returns>The row to keep: the home before, or the one to come.</returns>
    public Residence Move(Home home, DateOnly on, DateOnly today, Guid? moveId = null, bool takesWorries = false)
    {
        if (Died is not null)
            throw new RefusedException($"{Name}さんは、亡くなったと記録されています。");
        if (string.IsNullOrWhiteSpace(home.Address))
            throw new RefusedException("引っこし先を書いてください。町名や「となりの市の娘の家」でもかまいません。", nameof(Address));
        if (on <= LivesHereSince)
            throw new RefusedException("いまの所に住みはじめた日より、あとの日を書いてください。", nameof(LivesHereSince));
        return on > today ? ToCome(home, on, moveId, takesWorries) : Leave(home, on, moveId);
    }

    /// <summary>The day of a move that was written down beforehand has come.</summary>
    public Residence Arrive(Residence planned) =>
        Leave(new Home(planned.Address, planned.AreaId, planned.Latitude, planned.Longitude, planned.Outside), planned.From!.Value, planned.MoveId);

    /// <summary>Takes the last move back: it was a mistake.</summary>
    public void MoveBack(Residence before)
    {
        if (LivesHereSince is not { } since || before.Until != since.AddDays(-1))
            throw new RefusedException("いまの所に来る前の記録ではありません。");
        Settle(new Home(before.Address, before.AreaId, before.Latitude, before.Longitude, before.Outside), before.From);
    }

    private Residence Leave(Home home, DateOnly on, Guid? moveId)
    {
        var before = new Residence
        {
            Municipality = Municipality,
            PersonId = Id,
            Address = Address,
            Latitude = Latitude,
            Longitude = Longitude,
            AreaId = AreaId,
            Outside = LivesOutside,
            From = LivesHereSince,
            Until = on.AddDays(-1),
            MoveId = moveId,
        };
        Settle(home, on);
        return before;
    }

    private Residence ToCome(Home home, DateOnly on, Guid? moveId, bool takesWorries) => new()
    {
        Municipality = Municipality,
        PersonId = Id,
        Address = home.Address!.Trim(),
        Latitude = home.Latitude,
        Longitude = home.Longitude,
        AreaId = home.AreaId,
        Outside = home.Outside,
        From = on,
        MoveId = moveId,
        TakesWorries = takesWorries,
    };

    private void Settle(Home home, DateOnly? since)
    {
        (Address, LivesHereSince, LeftOn) = (home.Address?.Trim(), since, home.Outside ? since : null);
        (AreaId, Latitude, Longitude) = home.Outside ? (null, null, null) : (home.AreaId, home.Latitude, home.Longitude);
    }
}
