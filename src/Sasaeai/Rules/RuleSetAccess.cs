using Sasaeai.Accounts;

namespace Sasaeai.Rules;

public static class RuleSetAccess
{
    /// <summary>Whoever asks, is asked, or agrees on them reads what was agreed in the municipality.</summary>
    public static bool ReadsRules(this User user) => user.HearsNeeds || user.Role is Role.Tier3Coordinator or Role.CouncilMember;

    /// <summary>May write drafts and agreements somewhere.</summary>
    public static bool KeepsRules(this User user) => user.ReachesWholeMunicipality || user.Role is Role.Tier2Coordinator;

    public static bool KeepsRulesOf(this User user, Guid area) => user.ReachesWholeMunicipality || (user.Role is Role.Tier2Coordinator && user.AreaIds.Contains(area));

    /// <summary>What was agreed is for all readers; a draft is for those who write it.</summary>
    public static IQueryable<RuleSet> VisibleTo(this IQueryable<RuleSet> rules, User user)
    {
        if (!user.ReadsRules())
            return rules.Where(r => false);
        var (all, areas) = (user.ReachesWholeMunicipality, user.Role is Role.Tier2Coordinator ? user.AreaIds : []);
        return rules.Where(r => r.Municipality == user.Municipality && (r.State == RuleState.Agreed || all || areas.Contains(r.AreaId)));
    }

    /// <summary>The versions of the areas whose rules the user keeps.</summary>
    public static IQueryable<RuleSet> KeptBy(this IQueryable<RuleSet> rules, User user)
    {
        var (all, areas) = (user.ReachesWholeMunicipality, user.Role is Role.Tier2Coordinator ? user.AreaIds : []);
        return rules.Where(r => r.Municipality == user.Municipality && (all || areas.Contains(r.AreaId)));
    }
}
