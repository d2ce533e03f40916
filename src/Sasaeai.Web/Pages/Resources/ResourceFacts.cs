using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.Resources;

namespace Sasaeai.Web.Pages.Resources;

/// <summary>What the page and the check of answers show beside the resource's own columns: names of areas, and who may see what.</summary>
/// <param name="ChangeAt">Where each question is asked again, when answers are checked before they are saved; null on the resource's own page.</param>
public sealed record ResourceFacts(Resource Resource, string? Area, IReadOnlyList<string> ServedAreas, bool Burdens, string? ChangeAt = null)
{
    public static async Task<ResourceFacts> LoadAsync(SasaeaiDb db, CurrentUser me, Resource resource, string? changeAt = null)
    {
        var groups = await AreaGroups.LoadAsync(db, me.User, me.Today);
        return new(resource, groups.Path(resource.AreaId), Served(resource, groups), me.User.SeesBurdens(), changeAt);
    }

    /// <summary>As they are handed to the group itself, on paper.</summary>
    public static ResourceFacts OnPaper(Resource resource, AreaGroups groups) => new(resource, null, Served(resource, groups), Burdens: false);

    private static List<string> Served(Resource resource, AreaGroups groups) => [.. resource.ServedAreas.Select(s => groups.Name(s.AreaId)).OfType<string>()];

    /// <summary>The link by which a fact is changed, if this is a check of answers.</summary>
    public string? Change(string question) => ChangeAt is null ? null : $"{ChangeAt}/{question}";
}
