using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.Resources;

namespace Sasaeai.Web.Pages.Resources;

[OpenToKeepers]
public sealed class ApproachesModel(SasaeaiDb db, CurrentUser me) : ResourcePage(db, me)
{
    [BindProperty, Display(Name = "いつ話しましたか")]
    public DateOnly On { get; set; } = me.Today;

    [BindProperty, Display(Name = "だれが話しましたか"), Required(ErrorMessage = "だれが話したかを書いてください"), StringLength(200, ErrorMessage = "200文字までにしてください")]
    public string By { get; set; } = me.User.Name;

    [BindProperty, Display(Name = "だれと話しましたか"), Required(ErrorMessage = "だれと話したかを書いてください"), StringLength(200, ErrorMessage = "200文字までにしてください")]
    public string With { get; set; } = "";

    [BindProperty, Display(Name = "どんな話をしましたか"), Required(ErrorMessage = "どんな話をしたかを、ひとことで書いてください"), StringLength(4000, ErrorMessage = "4000文字までにしてください")]
    public string Words { get; set; } = "";

    [BindProperty, Display(Name = "どうなりましたか"), Required(ErrorMessage = "どうなったかを選んでください")]
    public ApproachOutcome? Outcome { get; set; }

    [BindProperty, Display(Name = "次に声をかける日")]
    public DateOnly? NextOn { get; set; }
    public IReadOnlyList<Approach> Approaches { get; private set; } = [];

    public Task<IActionResult> OnPostAsync(Guid id) => ChangeAsync(
        id, r => Db.Add(r.Approach(On, By.Trim(), With.Trim(), Words.Trim(), Outcome!.Value, NextOn, Me.Today)), _ => "話したことを書きとめました");

    protected override async Task LoadAsync() => Approaches = await Db.Approaches.AsNoTracking().VisibleTo(Me.User)
        .Where(a => a.ResourceId == Record.Id).OrderByDescending(a => a.On).ThenByDescending(a => a.Id).ToListAsync();
}
