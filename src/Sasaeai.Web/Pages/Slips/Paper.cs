using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sasaeai.Matching;
using Sasaeai.Web.Components;
using Sasaeai.Web.Pages.Resources;

namespace Sasaeai.Web.Pages.Slips;

/// <summary>What stands on a slip: to whom, what is asked, and the way back.</summary>
/// <param name="To">The resource that is asked.</param>
/// <param name="Key">Shown here and nowhere else.</param>
/// <param name="Address">The link in the picture.</param>
/// <param name="Picture">The link as a QR code in SVG.</param>
/// <param name="From">Who asks, and for which municipality.</param>
/// <param name="Facts">What the registry says, where that is the question.</param>
/// <param name="Referral">What is asked for, where that is the question.</param>
public sealed record Paper(string To, string Key, string Address, string Picture, string From, ResourceFacts? Facts, Referral? Referral)
{
    public static Paper Of(ResourceFacts facts, string key, PageModel page, CurrentUser me) => Of(facts.Resource.Name, key, page, me, facts, null);

    public static Paper Of(Referral referral, string key, PageModel page, CurrentUser me) => Of(referral.Resource!.Name, key, page, me, null, referral);

    private static Paper Of(string to, string key, PageModel page, CurrentUser me, ResourceFacts? facts, Referral? referral)
    {
        var address = page.Url.PageLink("/Slips/Answer", values: new { key })!;
        return new(to, key, address, QrPicture.Of(address), $"{me.Municipality?.Name}　{me.User.Name}", facts, referral);
    }
}
