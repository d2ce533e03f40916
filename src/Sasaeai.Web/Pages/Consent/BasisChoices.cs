using Microsoft.AspNetCore.Mvc.Rendering;
using Sasaeai.CodeLists;
using Sasaeai.Consent;
using Sasaeai.Time;

namespace Sasaeai.Web.Pages.Consent;

/// <summary>On what basis something is told, and what of it: asked alike before a referral and before a hand-over.</summary>
public static class BasisChoices
{
    public static IEnumerable<SelectListItem> Choices(this IEnumerable<SharingBasis> bases) => bases.Select(b => new SelectListItem(
        $"{CodeList.LegalBasis.Label(b.Basis)}：{b.Fields.Label()}（{(b.ExpiresOn is { } until ? $"{JapaneseDate.Full(until)}まで" : "期限なし")}）", b.Id.ToString()));

    /// <summary>All that any of them lets be told.</summary>
    public static IEnumerable<SelectListItem> ToldChoices(this IEnumerable<SharingBasis> bases) =>
        bases.Aggregate(SharedFields.None, (all, b) => all | b.Fields).Parts().Select(f => new SelectListItem(f.Label(), f.ToString()));
}
