using Sasaeai.AccessLog;
using Sasaeai.Needs;

namespace Sasaeai.Web.Pages.Needs;

public static class NeedSightings
{
    /// <summary>Those of the worries on the screen that name somebody.</summary>
    public static IReadOnlyCollection<Sighting> Sightings(this IEnumerable<Need> needs) =>
        [.. needs.Where(n => n.NamesSomebody).Select(n => new Sighting(nameof(Need), n.Id, n.PersonId))];
}
