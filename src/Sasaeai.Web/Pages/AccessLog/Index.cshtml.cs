using Microsoft.AspNetCore.Mvc.RazorPages;
using Sasaeai.AccessLog;
using Sasaeai.Accounts;
using Sasaeai.Data;

namespace Sasaeai.Web.Pages.AccessLog;

/// <summary>だれが見たか. Who has seen this person, and what this account has seen between two days.</summary>
[OpenTo]
public sealed class IndexModel(SasaeaiDb db, CurrentUser me) : PageModel
{
    public LookAsk Ask { get; private set; } = null!;
    public LookList List { get; private set; } = null!;
    public bool SeesAll => me.User.Role is Role.MunicipalOfficer or Role.Auditor;

    public async Task OnGetAsync(LookAsk ask) => List = await LookList.LoadAsync(db, me, Ask = ask);

    public static string Kind(string subject) => subject switch
    {
        "Need" => "困りごと",
        "Referral" => "打診",
        "Person" => "人",
        _ => subject,
    };

    public static string How(Showing how) => how switch
    {
        Showing.Page => "画面で開いた",
        Showing.List => "一覧に出た",
        Showing.Search => "検索で出た",
        Showing.Print => "印刷した",
        _ => "持ち出した",
    };
}
