using Sasaeai.Accounts;

namespace Sasaeai.Web.Security;

/// <summary>Open to those who follow an area's worries as a whole; a care manager follows only their own.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpenToFollowersAttribute() : OpenToAttribute(
    Role.MunicipalOfficer, Role.Tier1Coordinator, Role.Tier2Coordinator, Role.CareCenterStaff);
