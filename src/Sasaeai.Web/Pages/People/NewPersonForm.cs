using System.ComponentModel.DataAnnotations;
using Sasaeai.Needs;
using Sasaeai.People;

namespace Sasaeai.Web.Pages.People;

/// <summary>Enough of somebody to find them again.</summary>
public sealed class NewPersonForm
{
    [Display(Name = "お名前"), Required(ErrorMessage = "お名前を書いてください。わからなければ、呼び名でかまいません"), StringLength(100, ErrorMessage = "お名前は100文字までにしてください")]
    public string Name { get; set; } = "";

    [Display(Name = "呼び名（通称）しかわかりません")]
    public bool AliasOnly { get; set; }

    [Display(Name = "読み"), StringLength(100, ErrorMessage = "読みは100文字までにしてください")]
    public string? Kana { get; set; }

    [Display(Name = "生年月日か年齢"), StringLength(40, ErrorMessage = "生年月日は40文字までにしてください")]
    public string? BirthText { get; set; }

    [Display(Name = "電話"), StringLength(40, ErrorMessage = "電話は40文字までにしてください")]
    public string? Phone { get; set; }

    [Display(Name = "住所"), StringLength(300, ErrorMessage = "住所は300文字までにしてください")]
    public string? Address { get; set; }

    public Sought Sought(DateOnly today) => new(Name, Kana, Phone, Address, Birth.TryParse(BirthText, today, out var born, out _) ? born : null);

    public Person NewIn(string municipality, Whereabouts home, DateOnly today)
    {
        var person = new Person { Municipality = municipality, Name = Name.Trim(), AliasOnly = AliasOnly, Kana = Kana?.Trim(), Phone = Phone?.Trim() };
        person.BornOn(BirthText, today);
        (person.Address, person.AreaId, person.Latitude, person.Longitude) = (home.Words, home.AreaId, home.Latitude, home.Longitude);
        return person;
    }
}
