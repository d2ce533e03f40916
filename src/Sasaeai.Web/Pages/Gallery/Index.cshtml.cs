using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Gallery;

/// <summary>Every component in its states, with invented people of はまなみ市. <c>?wrong=true</c> shows a form that has to be mended. It is there for the demo and for whoever develops it.</summary>
[AllowAnonymous]
public sealed class IndexModel(SasaeaiDb db, IHostEnvironment environment) : PageModel
{
    [Display(Name = "どなたのこと")]
    public string Who { get; } = "砂見町の 三枝木さん（男の方）";

    [Display(Name = "いつから")]
    public DateOnly Since { get; } = new(2026, 10, 3);

    [Display(Name = "なにに困っていますか")]
    public string What { get; private set; } = "草がのびて、側溝がつまる。腰が痛うて、もうしゃがめん";

    [Display(Name = "どの圏域")]
    public string Area { get; } = "sunami";

    [Display(Name = "急ぎますか")]
    public string Urgency { get; } = "month";

    [Display(Name = "どんなこと")]
    public IReadOnlyList<string> Kinds { get; } = ["grass"];

    [Display(Name = "本人に、書きとめることを伝えました")]
    public bool Told { get; } = true;

    [Display(Name = "写真や紙")]
    public IFormFile? Paper { get; }

    public static IReadOnlyList<(string Name, string Colour, string Use)> Colours { get; } =
    [
        ("墨", "#23201b", "文字"), ("うす墨", "#565048", "そえる文字"), ("縁", "#746c60", "書くところの縁"), ("紙", "#f6f4ef", "地"),
        ("納戸", "#0f5361", "押すところ、糸"), ("浅納戸", "#68959e", "通るだけの糸"), ("水", "#e4eff0", "帯"), ("べんがら", "#9c2a1b", "直すところ"),
    ];

    public static IReadOnlyList<SelectListItem> Areas { get; } = [new("砂見圏域", "sunami"), new("灯見圏域", "himi"), new("凪原圏域", "nagihara")];
    public static IReadOnlyList<SelectListItem> Urgencies { get; } = [new("きょう・あす", "now"), new("今月のうち", "month"), new("急がない", "later")];
    public static IReadOnlyList<SelectListItem> KindsOfWorry { get; } = [new("草取り・庭の手入れ", "grass"), new("ごみ出し", "rubbish"), new("買い物", "shopping"), new("話し相手", "talk")];

    public static IReadOnlyList<Choice> AreaChoices { get; } = [new("sunami", "砂見圏域", 48), new("himi", "灯見圏域", 31), new("nagihara", "凪原圏域", 27), new("yamanegi", "山根木圏域", 0)];
    public static IReadOnlyList<Choice> KindChoices { get; } = [new("salon", "通いの場・体操", 52), new("shopping", "買い物支援・移動販売", 18), new("meal", "配食・見守り", 11)];

    public static IReadOnlyList<Knot> Waiting { get; } =
    [
        new(KnotPlace.Need, "買い物に行けなくなってきた", "#") { When = "4月14日（火）" },
        new(KnotPlace.Search, "つなぎ先なし", "#") { When = "4月28日（火）", Kind = "見つからず", Note = "2件とも断られました", Open = true },
        new(KnotPlace.Theme, "坂の上の買い物", "#") { When = "5月21日（木）", Note = "ほか6件からも", Gathers = 6 },
        new(KnotPlace.Agreement, "週1回の便を試す", "#") { When = "6月18日（木）", Note = "第2層協議体で" },
        new(KnotPlace.Project, "おとも便づくり", "#") { When = "7月6日（月）", Note = "郵便局などと4者で" },
        new(KnotPlace.Resource, "買い物おとも便", "#") { When = "10月6日（火）", Note = "ほか4人に届く", Spreads = 4 },
        new(KnotPlace.Referral, "返事を待っています", "#") { When = "きのう", Note = "20日（金）まで", Open = true },
    ];

    public static IReadOnlyList<Knot> Straight { get; } =
    [
        new(KnotPlace.Need, "ごみを坂の下まで出せない", "#") { When = "11月2日（月）" },
        new(KnotPlace.Search, "3件の候補", "#") { When = "11月4日（水）" },
        new(KnotPlace.Resource, "砂見坂ごみ出しの会", "#"),
        new(KnotPlace.Referral, "引き受けてくれました", "#") { When = "11月6日（金）" },
        new(KnotPlace.Answer, "木曜の朝に出せるように", "#") { When = "11月12日（木）", Note = "10日でこたえました" },
    ];

    public async Task<IActionResult> OnGetAsync(bool wrong)
    {
        using (db.ReachEveryMunicipality())
            if (!environment.IsDevelopment() && !await db.Municipalities.AnyAsync(m => m.Demo))
                return NotFound();
        if (!wrong)
            return Page();
        What = "";
        ModelState.AddModelError(nameof(What), "なにに困っているかを、ひとことで書いてください");
        ModelState.AddModelError(nameof(Urgency), "急ぐかどうかを選んでください");
        return Page();
    }
}
