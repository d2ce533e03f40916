using System.ComponentModel.DataAnnotations;
using Sasaeai.Needs;
using Sasaeai.Resources;

namespace Sasaeai.Web.Pages.Needs;

/// <summary>What is found out about a worry, as it is typed.</summary>
public sealed class NeedForm
{
    [Display(Name = "見出し"), Required(ErrorMessage = "見出しを書いてください"), StringLength(100, ErrorMessage = "見出しは100文字までにしてください")]
    public string Title { get; set; } = "";

    [Display(Name = "分野")]
    public List<string> Categories { get; set; } = [];

    [Display(Name = "どなたのこと"), StringLength(200, ErrorMessage = "200文字までにしてください")]
    public string? About { get; set; }

    [Display(Name = "ご本人は、この話を知りません（本人未確認）")]
    public bool Unaware { get; set; }

    [Display(Name = "どこのこと"), StringLength(500, ErrorMessage = "500文字までにしてください")]
    public string? Where { get; set; }

    [Display(Name = "圏域")]
    public Guid? AreaId { get; set; }

    [Display(Name = "急ぎますか")]
    public Urgency Urgency { get; set; }

    [Display(Name = "都合のよい日")]
    public List<Days> GoodDays { get; set; } = [];

    [Display(Name = "1回に払える額（円）"), Range(0, 1_000_000, ErrorMessage = "0円から100万円までの数字で書いてください")]
    public int? AffordableYen { get; set; }

    [Display(Name = "いまは、どうしていますか")]
    public string? HowMet { get; set; }

    [Display(Name = "だれから聞きましたか"), StringLength(200, ErrorMessage = "200文字までにしてください")]
    public string? ToldBy { get; set; }

    [Display(Name = "どんな立場の方から")]
    public string? Source { get; set; }

    public static NeedForm From(Need need, IReadOnlyList<string> guessed) => new()
    {
        Title = need.Title,
        Categories = [.. need.Categories.Count > 0 ? need.Categories : guessed],
        About = need.About,
        Unaware = need.Unaware,
        Where = need.Where,
        AreaId = need.AreaId,
        Urgency = need.Urgency,
        GoodDays = [.. DayNames.Week.Select(d => d.Day).Where(d => need.GoodDays.HasFlag(d))],
        AffordableYen = need.AffordableYen,
        HowMet = need.HowMet,
        ToldBy = need.ToldBy,
        Source = need.Source,
    };

    public Description Describe(Whereabouts where) => new()
    {
        Title = Title,
        Categories = Categories,
        About = About,
        Unaware = Unaware,
        Where = where,
        Urgency = Urgency,
        GoodDays = GoodDays.Aggregate(Days.None, (all, day) => all | day),
        AffordableYen = AffordableYen,
        HowMet = HowMet,
        ToldBy = ToldBy,
        Source = Source,
    };
}
