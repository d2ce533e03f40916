using System.ComponentModel.DataAnnotations;
using Sasaeai.Resources;

namespace Sasaeai.Web.Pages.Resources.Questions;

/// <summary>名前となにをするか.</summary>
public sealed class NameAnswers : IAnswers
{
    [Display(Name = "名前"), Required(ErrorMessage = "名前を書いてください"), StringLength(200, ErrorMessage = "名前は200文字までにしてください")]
    public string Name { get; set; } = "";

    [Display(Name = "読み"), StringLength(200, ErrorMessage = "読みは200文字までにしてください")]
    public string? Kana { get; set; }

    [Display(Name = "別の呼び名"), StringLength(500, ErrorMessage = "別の呼び名は500文字までにしてください")]
    public string? OtherNames { get; set; }

    /// <summary>Asked only while it is first written down; later it moves by its own pages.</summary>
    [Display(Name = "いま、どうなっていますか")]
    public ResourceState? State { get; set; }

    [Display(Name = "いつからですか")]
    public DateOnly? StateSince { get; set; }

    [Display(Name = "なにをするところですか"), StringLength(2000, ErrorMessage = "2000文字までにしてください")]
    public string? Summary { get; set; }

    [Display(Name = "おもな分野"), Required(ErrorMessage = "おもな分野を選んでください。あてはまるものがなければ「その他」でかまいません")]
    public string Category { get; set; } = "";

    [Display(Name = "ほかにあてはまる分野")]
    public List<string> OtherCategories { get; set; } = [];

    [Display(Name = "財源のながれ")]
    public string? Funding { get; set; }

    public void ReadFrom(Resource r)
    {
        (Name, Kana, OtherNames, Summary, Funding) = (r.Name, r.Kana, r.OtherNames, r.Summary, r.Funding);
        (Category, OtherCategories) = (r.Categories.FirstOrDefault() ?? "", [.. r.Categories.Skip(1)]);
    }

    public void WriteTo(Resource r)
    {
        (r.Name, r.Kana, r.OtherNames, r.Summary, r.Funding) = (Name.Trim(), Kana?.Trim(), OtherNames?.Trim(), Summary?.Trim(), Funding);
        r.Categories = [Category, .. OtherCategories.Where(c => c != Category)];
    }
}
