using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.Publishing;
using Sasaeai.Resources;
using Sasaeai.Web.Pages.Publishing;

namespace Sasaeai.Web.Pages.Resources;

/// <summary>Puts a resource on the public list, once somebody has seen what then stands there.</summary>
[OpenToKeepers]
public sealed class PublicationModel(SasaeaiDb db, CurrentUser me) : ResourcePage(db, me)
{
    [BindProperty, Display(Name = "電話も出す")]
    public bool PhoneIsPublic { get; set; }

    public PublicFacts Facts { get; private set; } = null!;

    public Task<IActionResult> OnPostAsync(Guid id) =>
        ChangeAsync(id, r => r.Publish(PhoneIsPublic), _ => "公開の一覧にのせました", ("内容を見る・下ろす", "Publication"));

    public Task<IActionResult> OnPostOffAsync(Guid id) => ChangeAsync(id, r => r.TakeOffTheList(), _ => "公開の一覧から下ろしました");

    protected override async Task LoadAsync()
    {
        // Read anew as the public would: through the columns of an entry.
        var entry = await Db.Resources.AsNoTracking().VisibleTo(Me.User).Where(r => r.Id == Record.Id).Entries().SingleAsync();
        Facts = await PublicFacts.LoadAsync(Db, entry, Me.Today);
        if (Request.Method == "GET")
            PhoneIsPublic = Record.PhoneIsPublic;
    }
}
