using System.ComponentModel.DataAnnotations;
using Sasaeai.Areas;
using Sasaeai.Organizations;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Organizations;

/// <summary>What is asked about an organisation, as it is typed.</summary>
public sealed class OrganizationForm
{
    [Display(Name = "団体の名前"), Required(ErrorMessage = "団体の名前を書いてください"), StringLength(200, ErrorMessage = "名前は200文字までにしてください")]
    public string Name { get; set; } = "";

    [Display(Name = "読み"), StringLength(200, ErrorMessage = "読みは200文字までにしてください")]
    public string? Kana { get; set; }

    [Display(Name = "別の呼び名"), StringLength(500, ErrorMessage = "別の呼び名は500文字までにしてください")]
    public string? OtherNames { get; set; }

    [Display(Name = "どんな団体ですか"), Required(ErrorMessage = "どんな団体かを選んでください")]
    public string Kind { get; set; } = "";

    [Display(Name = "法人番号"), CorporateNumber]
    public string? CorporateNumber { get; set; }

    [Display(Name = "住所"), StringLength(500, ErrorMessage = "住所は500文字までにしてください")]
    public string? Address { get; set; }

    [Display(Name = "地図の座標"), Point]
    public string? Point { get; set; }

    [Display(Name = "圏域")]
    public Guid? AreaId { get; set; }

    [Display(Name = "電話"), StringLength(100, ErrorMessage = "電話は100文字までにしてください")]
    public string? Phone { get; set; }

    [Display(Name = "ファクス"), StringLength(100, ErrorMessage = "ファクスは100文字までにしてください")]
    public string? Fax { get; set; }

    [Display(Name = "メール"), EmailAddress(ErrorMessage = "メールアドレスとして読めません。もう一度お確かめください")]
    public string? Email { get; set; }

    [Display(Name = "ホームページ"), WebPage]
    public string? Website { get; set; }

    [Display(Name = "メモ"), StringLength(2000, ErrorMessage = "メモは2000文字までにしてください")]
    public string? Note { get; set; }

    public static OrganizationForm From(Organization o) => new()
    {
        Name = o.Name,
        Kana = o.Kana,
        OtherNames = o.OtherNames,
        Kind = o.Kind,
        CorporateNumber = o.CorporateNumber,
        Address = o.Address,
        Point = GeoPoint.Typed(o.Latitude, o.Longitude),
        AreaId = o.AreaId,
        Phone = o.Phone,
        Fax = o.Fax,
        Email = o.Email,
        Website = o.Website,
        Note = o.Note,
    };

    public Organization NewIn(string municipality)
    {
        var organization = new Organization { Municipality = municipality, Name = Name, Kind = Kind };
        WriteTo(organization);
        return organization;
    }

    public void WriteTo(Organization o)
    {
        (o.Name, o.Kana, o.OtherNames, o.Kind) = (Name.Trim(), Kana?.Trim(), OtherNames?.Trim(), Kind);
        o.CorporateNumber = Sasaeai.Organizations.CorporateNumber.Parse(CorporateNumber);
        o.Address = Address?.Trim();
        (o.Latitude, o.Longitude) = GeoPoint.Columns(Point);
        o.AreaId = AreaId;
        (o.Phone, o.Fax, o.Email, o.Website, o.Note) = (Phone?.Trim(), Fax?.Trim(), Email?.Trim(), WebPage.Parse(Website), Note?.Trim());
    }
}
