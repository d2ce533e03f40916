using System.ComponentModel.DataAnnotations;
using Sasaeai.People;

namespace Sasaeai.Web.Pages.People.Questions;

/// <summary>生年月日と電話.</summary>
public sealed class BirthAnswers : IPersonAnswers
{
    [Display(Name = "生年月日か年齢"), StringLength(40, ErrorMessage = "生年月日は40文字までにしてください")]
    public string? BirthText { get; set; }

    [Display(Name = "電話"), StringLength(40, ErrorMessage = "電話は40文字までにしてください")]
    public string? Phone { get; set; }

    public void ReadFrom(Person person, DateOnly today) => (BirthText, Phone) = (person.Born?.Typed(today), person.Phone);

    public void WriteTo(Person person, DateOnly today)
    {
        person.BornOn(BirthText, today);
        person.Phone = Phone?.Trim();
    }
}
