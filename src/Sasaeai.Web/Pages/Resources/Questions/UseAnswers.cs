using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Sasaeai.Resources;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Resources.Questions;

/// <summary>だれが使える・いくら.</summary>
public sealed class UseAnswers : IAnswers
{
    [Display(Name = "何歳から"), WholeNumber(0, 120)]
    public string? MinimumAge { get; set; }

    [Display(Name = "要介護・要支援の認定か、事業対象者の確認がいる")]
    public bool NeedsCertification { get; set; }

    [Display(Name = "どんな人のためですか"), StringLength(1000, ErrorMessage = "1000文字までにしてください")]
    public string? Eligibility { get; set; }

    [Display(Name = "定員"), WholeNumber(1, 100_000)]
    public string? Capacity { get; set; }

    [Display(Name = "いま来ている人・助けている人"), WholeNumber(0, 100_000)]
    public string? Attendance { get; set; }

    [Display(Name = "いまは、新しい人を受けていない")]
    public bool Full { get; set; }

    [Display(Name = "1回の料金"), WholeNumber(0, 10_000_000)]
    public string? PriceYen { get; set; }

    [Display(Name = "収入の少ない人の料金"), WholeNumber(0, 10_000_000)]
    public string? LowIncomePriceYen { get; set; }

    [Display(Name = "料金のことわり"), StringLength(500, ErrorMessage = "500文字までにしてください")]
    public string? PriceNote { get; set; }

    [Display(Name = "お願いする前に知っておいてほしいこと"), StringLength(2000, ErrorMessage = "2000文字までにしてください")]
    public string? BeforeAsking { get; set; }

    public void ReadFrom(Resource r)
    {
        (MinimumAge, NeedsCertification, Eligibility) = (Typed(r.MinimumAge), r.NeedsCertification, r.Eligibility);
        (Capacity, Attendance, Full) = (Typed(r.Capacity), Typed(r.Attendance), r.Full);
        (PriceYen, LowIncomePriceYen, PriceNote, BeforeAsking) = (Typed(r.PriceYen), Typed(r.LowIncomePriceYen), r.PriceNote, r.BeforeAsking);
    }

    public void WriteTo(Resource r)
    {
        (r.MinimumAge, r.NeedsCertification, r.Eligibility) = (WholeNumber.Parse(MinimumAge), NeedsCertification, Eligibility?.Trim());
        (r.Capacity, r.Attendance, r.Full) = (WholeNumber.Parse(Capacity), WholeNumber.Parse(Attendance), Full);
        (r.PriceYen, r.LowIncomePriceYen) = (WholeNumber.Parse(PriceYen), WholeNumber.Parse(LowIncomePriceYen));
        (r.PriceNote, r.BeforeAsking) = (PriceNote?.Trim(), BeforeAsking?.Trim());
    }

    private static string? Typed(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
