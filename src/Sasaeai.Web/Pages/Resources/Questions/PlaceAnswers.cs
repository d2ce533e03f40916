using System.ComponentModel.DataAnnotations;
using Sasaeai.Areas;
using Sasaeai.Resources;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Resources.Questions;

/// <summary>どこで・どこまで.</summary>
public sealed class PlaceAnswers : IAnswers
{
    [Display(Name = "家まで来てくれる（訪問・配達・送迎）")]
    public bool ComesToYou { get; set; }

    [Display(Name = "場所の名前"), StringLength(200, ErrorMessage = "200文字までにしてください")]
    public string? PlaceName { get; set; }

    [Display(Name = "どんな場所ですか")]
    public string? PlaceKind { get; set; }

    [Display(Name = "住所"), StringLength(500, ErrorMessage = "住所は500文字までにしてください")]
    public string? Address { get; set; }

    [Display(Name = "地図の座標"), Point]
    public string? Point { get; set; }

    [Display(Name = "圏域")]
    public Guid? AreaId { get; set; }

    [Display(Name = "どこまで届けますか")]
    public List<Guid> Served { get; set; } = [];

    public void ReadFrom(Resource r)
    {
        (ComesToYou, PlaceName, PlaceKind, Address, AreaId) = (r.ComesToYou, r.PlaceName, r.PlaceKind, r.Address, r.AreaId);
        Point = GeoPoint.Typed(r.Latitude, r.Longitude);
        Served = [.. r.ServedAreas.Select(s => s.AreaId)];
    }

    public void WriteTo(Resource r)
    {
        (r.ComesToYou, r.PlaceName, r.PlaceKind, r.Address, r.AreaId) = (ComesToYou, PlaceName?.Trim(), PlaceKind, Address?.Trim(), AreaId);
        (r.Latitude, r.Longitude) = GeoPoint.Columns(Point);
        r.Serve(Served);
    }
}
