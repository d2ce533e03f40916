using Sasaeai.CodeLists;
using Sasaeai.People;
using Sasaeai.Resources;

namespace Sasaeai.Matching;

/// <summary>Ties: whom the person knows there, what should stay as it is, and who must not be asked.</summary>
public static partial class Judge
{
    /// <summary>Shares of the weight on ties: there already; with those who run it; there before, or through the family; someone they know.</summary>
    private const double There = 1, WithTheRunners = 8d / 12, Before = 6d / 12, ThroughFamily = 6d / 12, ThroughContact = 4d / 12;

    private static Finding? Avoided(Asker asker, Resource resource) => asker.Bonds.Own.Any(b => b is { Kind: Bonds.Avoids, Past: false } && b.IsTo(resource))
        ? Finding.Excludes("ご本人が、距離をおきたいと話しているところです。", "ご本人の気持ちが変わったときだけ、お願いします。")
        : null;

    private static Finding? NotToHear(Asker asker, Resource resource) =>
        asker.Bonds.Contacts.FirstOrDefault(c => c.May is MayHear.No && c.OrganizationId == resource.OrganizationId) is { Name: { } name }
            ? Finding.Excludes($"「伝えない」とうかがっている{name}さんのいるところです。", "お願いする前に、ご本人にもう一度うかがってください。")
            : null;

    private static Finding? Known(Asker asker, Resource resource) =>
        Ties(asker.Bonds, resource).OrderByDescending(f => f.Share).FirstOrDefault();

    private static IEnumerable<Finding> Ties(Bonds bonds, Resource resource)
    {
        foreach (var bond in bonds.Own.Where(b => b.Kind is not Bonds.Avoids && b.IsTo(resource)))
            yield return bond switch
            {
                { Past: true } => Finding.Fits($"前につながりがあった（{CodeList.TieKind.Label(bond.Kind)}）", Reason.Known, Before),
                { ResourceId: not null } => Finding.Fits($"もうつながりがある（{bond.Words ?? CodeList.TieKind.Label(bond.Kind)}）", Reason.Known, There),
                _ => Finding.Fits($"同じ団体につながりがある（{bond.Words ?? CodeList.TieKind.Label(bond.Kind)}）", Reason.Known, WithTheRunners),
            };
        foreach (var bond in bonds.Family.Where(b => !Runs(b) && b.IsTo(resource)))
            yield return Finding.Fits($"ご家族につながりがある（{CodeList.TieKind.Label(bond.Kind)}）", Reason.Known, ThroughFamily);
        foreach (var contact in bonds.Contacts.Where(c => c.May is not MayHear.No && c.OrganizationId == resource.OrganizationId))
            yield return Finding.Fits($"知っている人がいる（{contact.Name}さん）", Reason.Known, ThroughContact);
    }

    /// <summary>Where one's own family is in charge, some things are hard to say; that is for the person to decide.</summary>
    private static Finding? Family(Asker asker, Resource resource) => asker.Bonds.Family.FirstOrDefault(b => Runs(b) && b.IsTo(resource)) is { } bond
        ? Finding.Mind($"ご家族が関わっている（{CodeList.TieKind.Label(bond.Kind)}）。話しにくくないか、ご本人に確かめる")
        : null;

    private static bool Runs(Bond bond) => bond.Kind is "runs" or "works";

    private static Finding? Familiar(Asker asker, Resource resource) =>
        resource is { ComesToYou: false, PlaceName: { } place } && asker.Bonds.GoesTo(place, resource.Id)
            ? Finding.Fits($"通いなれた場所（{place}）", Reason.Place)
            : null;

    /// <summary>A role for the person: what they can do stands among what the group does or hopes for, and is not just where it does so.</summary>
    private static Finding? Part(Asker asker, Resource resource) => asker.Skills.FirstOrDefault(skill => !Speaks(resource.PlaceName, skill) && !Speaks(resource.Address, skill) && (
        Speaks(resource.Hopes, skill) || Speaks(resource.Summary, skill) || Speaks(resource.Name, skill))) is { } part
            ? Finding.Fits($"「{part}」の役をお願いできるかもしれない", Reason.Part)
            : null;

    private static bool Speaks(string? text, string word) => text?.Contains(word, StringComparison.Ordinal) is true;

    /// <summary>続けたいつながり: what the person wants to keep lies on every day on which this one could be.</summary>
    private static Finding? Kept(Asker asker, Resource resource)
    {
        var possible = asker.GoodDays is Days.None ? resource.Days : resource.Days & asker.GoodDays;
        var kept = asker.Bonds.Own.Where(b => b is { Keep: true, Past: false } && b.Days is not Days.None && b.ResourceId != resource.Id && (b.Days & possible) == possible).FirstOrDefault();
        return possible is Days.None || kept is null ? null : Finding.Mind(
            $"{DayNames.Of(possible)}は「{kept.Name}」に行く日。続けられるように、時間が重ならないか確かめる", Reason.Keep, -1);
    }
}
