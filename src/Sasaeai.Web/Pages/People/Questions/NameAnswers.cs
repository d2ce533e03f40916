using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using Sasaeai.History;
using Sasaeai.People;
using Sasaeai.Time;

namespace Sasaeai.Web.Pages.People.Questions;

/// <summary>お名前: as written, as read, as called, as it was before.</summary>
public sealed partial class NameAnswers : IPersonAnswers
{
    [Display(Name = "お名前"), Required(ErrorMessage = "お名前を書いてください"), StringLength(100, ErrorMessage = "お名前は100文字までにしてください")]
    public string Name { get; set; } = "";

    [Display(Name = "呼び名（通称）しかわかりません")]
    public bool AliasOnly { get; set; }

    [Display(Name = "読み"), StringLength(100, ErrorMessage = "読みは100文字までにしてください")]
    public string? Kana { get; set; }

    [Display(Name = "通称・別の書き方"), StringLength(300, ErrorMessage = "300文字までにしてください")]
    public string? OtherNames { get; set; }

    [Display(Name = "前の名前"), StringLength(500, ErrorMessage = "500文字までにしてください")]
    public string? FormerNames { get; set; }

    public void ReadFrom(Person person, DateOnly today)
    {
        (Name, AliasOnly, Kana, OtherNames) = (person.Name, person.AliasOnly, person.Kana, person.OtherNames);
        FormerNames = string.Join('\n', person.FormerNames.Select(PersonWords.Say));
    }

    public void WriteTo(Person person, DateOnly today)
    {
        person.FormerNames = [.. (FormerNames ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Former)];
        (person.Name, person.AliasOnly, person.Kana) = (Name.Trim(), AliasOnly, Blank(Kana));
        person.OtherNames = Blank(string.Join('、', (OtherNames ?? "").Split(['、', ',', '，'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)));
    }

    /// <summary>One line: 大野 さち（おおの さち）昭和35年まで; the reading and the day may be left away.</summary>
    private static FormerName Former(string line)
    {
        var match = Line().Match(line);
        if (!match.Success)
            throw new RefusedException($"「{line}」は前の名前として読めません。「大野 さち（おおの さち）昭和35年まで」のように、一行に一つずつ書いてください。", nameof(FormerNames));
        var until = match.Groups["until"].Value;
        if (until.Length > 0 && !PartialDate.TryParse(until, out _))
            throw new RefusedException($"「{until}」は日付として読めません。昭和35年、S35.4 のように書いてください。", nameof(FormerNames));
        return new(match.Groups["name"].Value.Trim(), Blank(match.Groups["kana"].Value), PartialDate.TryParse(until, out var date) ? date.Edtf : null);
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    [GeneratedRegex("^(?<name>[^（(]+?)(?:[（(](?<kana>[^）)]*)[）)])?(?:\\s*(?<until>(?:明|大|昭|平|令|西暦|[MTSHRmtshr]\\d|\\d)[^（）()]*?)まで)?$")]
    private static partial Regex Line();
}
