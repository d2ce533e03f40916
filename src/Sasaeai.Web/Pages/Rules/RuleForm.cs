using System.ComponentModel.DataAnnotations;
using Sasaeai.Rules;

namespace Sasaeai.Web.Pages.Rules;

/// <summary>What the form of a draft asks.</summary>
public sealed class RuleForm
{
    [Display(Name = "住民がすること"), StringLength(4000, ErrorMessage = "4000文字までにしてください")] public string? Residents { get; set; }
    [Display(Name = "専門職がすること"), StringLength(4000, ErrorMessage = "4000文字までにしてください")] public string? Professionals { get; set; }
    [Display(Name = "住民の活動ではしないこと"), StringLength(4000, ErrorMessage = "4000文字までにしてください")] public string? Limits { get; set; }
    [Display(Name = "お願いする方にしてほしいこと"), StringLength(4000, ErrorMessage = "4000文字までにしてください")] public string? Helped { get; set; }
    [Display(Name = "ようすが変わったとき、迷ったとき"), StringLength(4000, ErrorMessage = "4000文字までにしてください")] public string? Talking { get; set; }
    [Display(Name = "困ったときの連絡先"), StringLength(4000, ErrorMessage = "4000文字までにしてください")] public string? Contacts { get; set; }
    [Display(Name = "ねらい、変えたわけ"), StringLength(500, ErrorMessage = "500文字までにしてください")] public string? Why { get; set; }
    public List<RulePartForm> Parts { get; set; } = [];

    /// <summary>With one part more than there are, so that another can be written.</summary>
    public static RuleForm Of(RuleSet rules) => new()
    {
        Residents = rules.Residents,
        Professionals = rules.Professionals,
        Limits = rules.Limits,
        Helped = rules.Helped,
        Talking = rules.Talking,
        Contacts = rules.Contacts,
        Why = rules.Why,
        Parts = [.. rules.Parts.Select(p => new RulePartForm { Category = p.Category, Residents = p.Residents, Professionals = p.Professionals, Limits = p.Limits }), new()],
    };

    public RuleText Text => new()
    {
        Residents = Residents,
        Professionals = Professionals,
        Limits = Limits,
        Helped = Helped,
        Talking = Talking,
        Contacts = Contacts,
        Why = Why,
        Parts = [.. Parts.Select(p => new RulePart(p.Category ?? "", p.Residents ?? "", p.Professionals ?? "", p.Limits ?? ""))],
    };
}

public sealed class RulePartForm
{
    [Display(Name = "分野")] public string? Category { get; set; }
    [Display(Name = "住民がすること"), StringLength(4000, ErrorMessage = "4000文字までにしてください")] public string? Residents { get; set; }
    [Display(Name = "専門職がすること"), StringLength(4000, ErrorMessage = "4000文字までにしてください")] public string? Professionals { get; set; }
    [Display(Name = "住民の活動ではしないこと"), StringLength(4000, ErrorMessage = "4000文字までにしてください")] public string? Limits { get; set; }
}
