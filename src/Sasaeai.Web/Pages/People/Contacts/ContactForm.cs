using System.ComponentModel.DataAnnotations;
using Sasaeai.People;

namespace Sasaeai.Web.Pages.People.Contacts;

/// <summary>Somebody to call about a person, as it is typed.</summary>
public sealed class ContactForm
{
    [Display(Name = "お名前"), Required(ErrorMessage = "だれに連絡するかを書いてください"), StringLength(100, ErrorMessage = "100文字までにしてください")]
    public string Name { get; set; } = "";

    [Display(Name = "どんな方ですか"), Required(ErrorMessage = "どんな方かを選んでください")]
    public string Kind { get; set; } = "";

    [Display(Name = "間がら・役目"), StringLength(100, ErrorMessage = "100文字までにしてください")]
    public string? Relation { get; set; }

    [Display(Name = "電話"), StringLength(40, ErrorMessage = "電話は40文字までにしてください")]
    public string? Phone { get; set; }

    [Display(Name = "困りごとのことを、この方に伝えてよいですか")]
    public MayHear MayHear { get; set; }

    [Display(Name = "ひとこと"), StringLength(500, ErrorMessage = "500文字までにしてください")]
    public string? Note { get; set; }

    [Display(Name = "いつから")]
    public DateOnly? From { get; set; }

    public static ContactForm Of(KeyContact c) => new() { Name = c.Name, Kind = c.Kind, Relation = c.Relation, Phone = c.Phone, MayHear = c.MayHear, Note = c.Note, From = c.From };

    public void WriteTo(KeyContact c)
    {
        (c.Name, c.Kind, c.Relation, c.Phone) = (Name.Trim(), Kind, Relation?.Trim(), Phone?.Trim());
        (c.MayHear, c.Note, c.From) = (MayHear, Note?.Trim(), From);
        c.Check();
    }
}
