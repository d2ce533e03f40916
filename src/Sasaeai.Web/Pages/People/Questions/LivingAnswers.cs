using System.ComponentModel.DataAnnotations;
using Sasaeai.People;

namespace Sasaeai.Web.Pages.People.Questions;

/// <summary>暮らしとからだ.</summary>
public sealed class LivingAnswers : IPersonAnswers
{
    [Display(Name = "住所"), StringLength(300, ErrorMessage = "住所は300文字までにしてください")]
    public string? Address { get; set; }

    [Display(Name = "圏域")]
    public Guid? AreaId { get; set; }

    [Display(Name = "ひとり暮らしですか")]
    public bool? LivesAlone { get; set; }

    [Display(Name = "つづけて歩けるのは何分くらいですか"), Range(0, 300, ErrorMessage = "0分から300分までの数字で書いてください")]
    public int? WalkMinutes { get; set; }

    [Display(Name = "要支援・要介護の認定か、事業対象者の確認がありますか")]
    public bool? Certified { get; set; }

    [Display(Name = "所得の低い方の料金にあてはまりますか")]
    public bool? LowIncome { get; set; }

    public void ReadFrom(Person person, DateOnly today)
    {
        (Address, AreaId) = (person.Address, person.AreaId);
        (LivesAlone, WalkMinutes, Certified, LowIncome) = (person.LivesAlone, person.WalkMinutes, person.Certified, person.LowIncome);
    }

    public void WriteTo(Person person, DateOnly today) =>
        (person.LivesAlone, person.WalkMinutes, person.Certified, person.LowIncome) = (LivesAlone, WalkMinutes, Certified, LowIncome);
}
