using Microsoft.EntityFrameworkCore;
using Sasaeai.Algorithms.Text;
using Sasaeai.Data;
using Sasaeai.Organizations;
using Sasaeai.Resources;

namespace Sasaeai.Web.Pages.Resources.Questions;

[OpenToKeepers]
public sealed class WhoModel(SasaeaiDb db, CurrentUser me, TimeProvider clock) : QuestionModel<WhoAnswers>(db, me, clock)
{
    protected override string Question => "who";

    /// <summary>Organisations that the typed name may mean; null as long as that needs no asking.</summary>
    public IReadOnlyList<Organization>? Candidates { get; private set; }

    protected override async Task CheckAsync()
    {
        var typed = Form.OrganizationName?.Trim() ?? "";
        var standing = Db.Organizations.AsNoTracking().VisibleTo(Me.User).Standing();
        // Hidden and chosen ids come from outside, so each is looked up among what the user may see.
        var known = Guid.TryParse(Form.Chosen, out var chosen) ? await standing.SingleOrDefaultAsync(o => o.Id == chosen) : null;
        known ??= await standing.SingleOrDefaultAsync(o => o.Id == Form.OrganizationId && o.Name == typed);
        if (typed == "" || known is not null)
            Settle(known?.Id, known?.Name);
        else if (Form.Chosen == WhoAnswers.New && !string.IsNullOrEmpty(Form.NewKind))
            Settle(null, typed, WhoAnswers.New);
        else
            await AskAsync(standing, typed);
    }

    protected override async Task KeepAsync(Resource resource)
    {
        await base.KeepAsync(resource);
        if (Form.NewOrganization(resource.Municipality) is not { } organization)
            return;
        Db.Add(organization);
        resource.OrganizationId = organization.Id;
    }

    private async Task AskAsync(IQueryable<Organization> standing, string typed)
    {
        var folded = Folding.ForComparison(typed);
        Candidates = await standing.WithWords(Db, Me.User, typed).OrderBy(o => o.Kana ?? o.Name).Take(20).ToListAsync();
        var same = Candidates.Where(o => Folding.ForComparison(o.Name) == folded).ToList();
        if (same.Count == 1 && Form.Chosen is null)
        {
            Settle(same[0].Id, same[0].Name);
            Candidates = null;
        }
        else if (Candidates.Count == 0)
        {
            // Nothing to choose from: all that is open is what kind of organisation it is.
            Settle(null, typed, WhoAnswers.New);
            ModelState.AddModelError("Form.NewKind", $"「{typed}」は、名簿にまだありません。どんな団体かを選ぶと、いっしょに書きとめます");
        }
        else if (Form.Chosen == WhoAnswers.New)
            ModelState.AddModelError("Form.NewKind", "新しい団体がどんな団体かを選んでください");
        else
            ModelState.AddModelError("Form.Chosen", $"「{typed}」は、名簿のどの団体ですか。選んでください");
    }

    private void Settle(Guid? id, string? name, string? chosen = null)
    {
        (Form.OrganizationId, Form.OrganizationName, Form.Chosen) = (id, name, chosen);
        foreach (var field in new[] { "Form.OrganizationId", "Form.OrganizationName", "Form.Chosen" })
            ModelState.Remove(field);
    }
}
