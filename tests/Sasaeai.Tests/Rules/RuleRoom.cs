using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.Rules;
using Sasaeai.Tests.Needs;

namespace Sasaeai.Tests.Rules;

/// <summary>Rules of the small town as they come to be: drafted, written, agreed, saved.</summary>
internal static class RuleRoom
{
    public static readonly RuleText Text = new() { Residents = "声をかける\nごみを運ぶ", Professionals = "薬とお金は受けもつ", Contacts = "包括　0999-02-1165" };

    public static async Task<RuleSet> DraftAsync(this SasaeaiDb db, User by, Area area, RuleText? text = null, bool fromWider = false)
    {
        var draft = await new RuleDesk(db).DraftAsync(by, area, fromWider, SmallTown.Today);
        if (text is not null)
            draft.Write(by, text);
        await db.SaveChangesAsync();
        return draft;
    }

    public static async Task<RuleSet> AgreeAsync(this SasaeaiDb db, User by, RuleSet draft, DateOnly? from = null, DateOnly? today = null)
    {
        var day = today ?? SmallTown.Today;
        await new RuleDesk(db).AgreeAsync(by, draft, new Agreement(day, "第2層協議体", from ?? day), day);
        await db.SaveChangesAsync();
        return draft;
    }

    /// <summary>A version agreed on a day and valid from it.</summary>
    public static async Task<RuleSet> AgreedAsync(this SasaeaiDb db, User by, Area area, DateOnly on, RuleText? text = null) =>
        await db.AgreeAsync(by, await db.DraftAsync(by, area, text ?? Text), on, on);

    public static Task<RuleBook> BookAsync(this SasaeaiDb db) => RuleBook.LoadAsync(db, SmallTown.Code);

    /// <summary>Everything forgotten that was tracked, and the version read anew.</summary>
    public static Task<RuleSet> AgainAsync(this SasaeaiDb db, RuleSet rules)
    {
        db.ChangeTracker.Clear();
        return db.RuleSets.Include(r => r.Area).SingleAsync(r => r.Id == rules.Id);
    }
}
