using System.ComponentModel.DataAnnotations;
using Sasaeai.Organizations;
using Sasaeai.Resources;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Resources.Questions;

/// <summary>だれが. The organisation is typed by name and found in the list; where it is not there, it is written down along with the resource.</summary>
public sealed class WhoAnswers : IAnswers
{
    /// <summary>As a value of <see cref="Chosen"/>: none of those found, it is new.</summary>
    public const string New = "new";

    [Display(Name = "団体の名前"), StringLength(200, ErrorMessage = "名前は200文字までにしてください")]
    public string? OrganizationName { get; set; }
    public Guid? OrganizationId { get; set; }

    [Display(Name = "どの団体ですか")]
    public string? Chosen { get; set; }

    [Display(Name = "新しい団体なら、どんな団体ですか")]
    public string? NewKind { get; set; }

    [Display(Name = "動かしている人"), StringLength(500, ErrorMessage = "500文字までにしてください")]
    public string? RunBy { get; set; }

    [Display(Name = "電話"), StringLength(100, ErrorMessage = "電話は100文字までにしてください")]
    public string? Phone { get; set; }

    [Display(Name = "ホームページ"), WebPage]
    public string? Website { get; set; }

    public void ReadFrom(Resource r) =>
        (OrganizationName, OrganizationId, RunBy, Phone, Website) = (r.Organization?.Name, r.OrganizationId, r.RunBy, r.Phone, r.Website);

    public void WriteTo(Resource r) =>
        (r.OrganizationId, r.RunBy, r.Phone, r.Website) = (OrganizationId, RunBy?.Trim(), Phone?.Trim(), WebPage.Parse(Website));

    /// <summary>The organisation that has to be written down too; null where it is known or there is none.</summary>
    public Organization? NewOrganization(string municipality)
    {
        if (Chosen != New || OrganizationId is not null || string.IsNullOrWhiteSpace(OrganizationName))
            return null;
        var organization = new Organization { Municipality = municipality, Name = OrganizationName.Trim(), Kind = NewKind ?? "other" };
        organization.Registered();
        return organization;
    }
}
