using System.ComponentModel.DataAnnotations;
using Sasaeai.Resources;

namespace Sasaeai.Web.Pages.Resources.Questions;

/// <summary>運営のようす. Told in confidence.</summary>
public sealed class RunningAnswers : IAnswers
{
    [Display(Name = "続けるのは、どれくらい重いですか")]
    public Load Load { get; set; }

    [Display(Name = "後を継ぐ人の心配がある")]
    public bool SuccessionWorry { get; set; }

    [Display(Name = "こうしたい、こまっている、という思い"), StringLength(2000, ErrorMessage = "2000文字までにしてください")]
    public string? Hopes { get; set; }

    public void ReadFrom(Resource r) => (Load, SuccessionWorry, Hopes) = (r.Load, r.SuccessionWorry, r.Hopes);

    public void WriteTo(Resource r) => (r.Load, r.SuccessionWorry, r.Hopes) = (Load, SuccessionWorry, Hopes?.Trim());
}
