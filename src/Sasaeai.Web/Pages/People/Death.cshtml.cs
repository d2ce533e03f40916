using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.Matching;
using Sasaeai.Needs;
using Sasaeai.People;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.People;

/// <summary>亡くなったこと. Asks of each open worry what becomes of it, and can be taken back.</summary>
[OpenToListeners]
public sealed class DeathModel(SasaeaiDb db, CurrentUser me) : PersonPage(db, me)
{
    [BindProperty, Display(Name = "いつ亡くなりましたか"), StringLength(40, ErrorMessage = "40文字までにしてください")]
    public string? DiedText { get; set; }

    /// <summary>For each worry the person whose it becomes; empty where it is closed.</summary>
    [BindProperty]
    public Dictionary<Guid, Guid?> Heirs { get; set; } = [];
    public IReadOnlyList<Need> Worries { get; private set; } = [];
    public IReadOnlyList<Person> Left { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        if (string.IsNullOrWhiteSpace(DiedText))
            ModelState.AddModelError(nameof(DiedText), "亡くなった日を書いてください。「令和8年10月ごろ」でもかまいません");
        foreach (var worry in Worries.Where(w => !Heirs.ContainsKey(w.Id)))
            ModelState.AddModelError($"Heirs[{worry.Id}]", $"「{worry.Title}」をどうするかを選んでください");
        if (!ModelState.IsValid)
            return Page();
        var heirs = Heirs.Where(h => h.Value is not null && Worries.Any(w => w.Id == h.Key))
            .Select(h => (h.Key, Person: Left.FirstOrDefault(p => p.Id == h.Value))).Where(h => h.Person is not null).ToDictionary(h => h.Key, h => h.Person!);
        await new FarewellDesk(Db).DieAsync(Me.User, Person, DiedText, heirs, Me.Today);
        await Db.SaveChangesAsync();
        this.Tell("書きとめました。打診は取り下げ、これからの予定からも外しました。", "まちがいなら、取り消す", $"{Here}/death");
        return Redirect(await InSight(id).AnyAsync() ? Here : "/people");
    }

    public async Task<IActionResult> OnPostUndoAsync(Guid id)
    {
        ModelState.Clear();
        if (!await LoadAsync(id))
            return NotFound();
        await new FarewellDesk(Db).LiveAsync(Person, Me.Today);
        await Db.SaveChangesAsync();
        this.Tell("取り消しました。閉じた困りごとは、ひとつずつひらきなおしてください。");
        return Redirect(Here);
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (!await FindAsync(id))
            return false;
        Worries = await FarewellDesk.Open(Db.Needs.VisibleTo(Me.User), id).OrderBy(n => n.HeardOn).ToListAsync();
        var mates = (await PersonTies.LoadAsync(Db, Me, id)).Household.Where(m => m.Member.Until is null).Select(m => m.Opens).OfType<Guid>().ToList();
        Left = await InSight(mates).Standing().Where(p => p.DiedText == null).ToListAsync();
        return true;
    }
}
