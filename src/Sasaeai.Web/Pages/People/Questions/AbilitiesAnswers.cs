using System.ComponentModel.DataAnnotations;
using Sasaeai.People;

namespace Sasaeai.Web.Pages.People.Questions;

/// <summary>できること.</summary>
public sealed class AbilitiesAnswers : IPersonAnswers
{
    [Display(Name = "できること・引き受けている役"), StringLength(2000, ErrorMessage = "2000文字までにしてください")]
    public string? Abilities { get; set; }

    public void ReadFrom(Person person, DateOnly today) => Abilities = person.Abilities;

    public void WriteTo(Person person, DateOnly today) => person.Abilities = string.IsNullOrWhiteSpace(Abilities) ? null : Abilities.Trim();
}
