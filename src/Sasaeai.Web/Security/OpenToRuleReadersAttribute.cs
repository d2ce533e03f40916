using Sasaeai.Accounts;
using Sasaeai.Rules;

namespace Sasaeai.Web.Security;

/// <summary>Open to those who ask, are asked, or agree on the rules (<see cref="RuleSetAccess.ReadsRules"/>).</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpenToRuleReadersAttribute() : OpenToAttribute(
    Role.MunicipalOfficer, Role.Tier1Coordinator, Role.Tier2Coordinator, Role.CareCenterStaff, Role.CareManager, Role.Tier3Coordinator, Role.CouncilMember);

/// <summary>Open to those who write drafts and agreements (<see cref="RuleSetAccess.KeepsRules"/>).</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpenToRuleKeepersAttribute() : OpenToAttribute(Role.MunicipalOfficer, Role.Tier1Coordinator, Role.Tier2Coordinator);
