using Sasaeai.Accounts;

namespace Sasaeai.Web.Security;

/// <summary>Open to those who hear worries and follow them (<see cref="User.HearsNeeds"/>).</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpenToListenersAttribute() : OpenToAttribute(
    Role.MunicipalOfficer, Role.Tier1Coordinator, Role.Tier2Coordinator, Role.CareCenterStaff, Role.CareManager);

/// <summary>The same, and those whom they ask.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpenToListenersAndAskedAttribute() : OpenToAttribute(
    Role.MunicipalOfficer, Role.Tier1Coordinator, Role.Tier2Coordinator, Role.CareCenterStaff, Role.CareManager, Role.Tier3Coordinator);
