namespace Sasaeai.Data;

/// <summary>For whom a context works, which PostgreSQL is told with each statement (<see cref="SecondLock"/>); SQLite has no second lock.</summary>
public sealed partial class SasaeaiDb
{
    /// <summary>What PostgreSQL's policies take for every municipality.</summary>
    internal const string Everywhere = "*";
    private string? chosen;
    private int everywhere;

    /// <summary>A municipality's code, <see cref="Everywhere"/>, or null: then PostgreSQL shows no row of any municipality and takes none.</summary>
    internal string? Reach => everywhere > 0 ? Everywhere : chosen ?? User?.Municipality;

    /// <summary>The reach that the open transaction was told.</summary>
    internal string? ReachOfTransaction { get; set; }

    /// <summary>Work for one municipality in which nobody is signed in, or whoever is signed in acts as anyone might: the public list, a slip.</summary>
    public void ReachOnly(string municipality) => chosen = municipality;

    /// <summary>
    /// The one way to the rows of more than one municipality, for what is no municipality's own work: commands on the server, the turn of the day, the seal on the access log;
    /// finding out whose an account, a slip or a public entry is; and areas that span a neighbour's. To be taken for as short as may be.
    /// </summary>
    /// <returns>Ends it.</returns>
    public IDisposable ReachEveryMunicipality()
    {
        everywhere++;
        return new Wide(this);
    }

    private sealed class Wide(SasaeaiDb db) : IDisposable
    {
        private bool over;

        public void Dispose()
        {
            if (!over)
                db.everywhere--;
            over = true;
        }
    }
}
