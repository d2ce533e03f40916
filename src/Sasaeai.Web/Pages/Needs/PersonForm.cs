using System.ComponentModel.DataAnnotations;
using Sasaeai.Needs;
using Sasaeai.People;

namespace Sasaeai.Web.Pages.Needs;

/// <summary>What is known of the person whose worry it is, as it is typed.</summary>
public sealed class PersonForm
{
    [Display(Name = "お名前"), Required(ErrorMessage = "お名前を書いてください"), StringLength(100, ErrorMessage = "お名前は100文字までにしてください")]
    public string Name { get; set; } = "";

    [Display(Name = "読み"), StringLength(100, ErrorMessage = "読みは100文字までにしてください")]
    public string? Kana { get; set; }

    [Display(Name = "生年月日"), StringLength(40, ErrorMessage = "生年月日は40文字までにしてください")]
    public string? BirthText { get; set; }

    [Display(Name = "電話"), StringLength(40, ErrorMessage = "電話は40文字までにしてください")]
    public string? Phone { get; set; }

    [Display(Name = "住所"), StringLength(300, ErrorMessage = "住所は300文字までにしてください")]
    public string? Address { get; set; }

    [Display(Name = "ひとり暮らしですか")]
    public bool? LivesAlone { get; set; }

    [Display(Name = "つづけて歩けるのは何分くらいですか"), Range(0, 300, ErrorMessage = "0分から300分までの数字で書いてください")]
    public int? WalkMinutes { get; set; }

    [Display(Name = "要支援・要介護の認定か、事業対象者の確認がありますか")]
    public bool? Certified { get; set; }

    [Display(Name = "所得の低い方の料金にあてはまりますか")]
    public bool? LowIncome { get; set; }

    [Display(Name = "できること・引き受けている役"), StringLength(2000, ErrorMessage = "2000文字までにしてください")]
    public string? Abilities { get; set; }

    public static PersonForm From(Person? person, string? about, DateOnly today) => person is null ? new() { Name = about ?? "" } : new()
    {
        Name = person.Name,
        Kana = person.Kana,
        BirthText = person.Born?.Typed(today),
        Phone = person.Phone,
        Address = person.Address,
        LivesAlone = person.LivesAlone,
        WalkMinutes = person.WalkMinutes,
        Certified = person.Certified,
        LowIncome = person.LowIncome,
        Abilities = person.Abilities,
    };

    public void WriteTo(Person person, Whereabouts home, DateOnly today)
    {
        person.BornOn(BirthText, today);
        (person.Name, person.Kana, person.Phone) = (Name.Trim(), Kana?.Trim(), Phone?.Trim());
        if (home.Words != person.Address)
            (person.Address, person.AreaId, person.Latitude, person.Longitude) = (home.Words, home.AreaId, home.Latitude, home.Longitude);
        (person.LivesAlone, person.WalkMinutes, person.Certified, person.LowIncome) = (LivesAlone, WalkMinutes, Certified, LowIncome);
        person.Abilities = Abilities?.Trim();
    }
}
