using Sasaeai.Accounts;

namespace Sasaeai.Web.Security;

/// <summary>Open to those who keep the shared registry (<see cref="User.KeepsRegistry"/>).</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpenToKeepersAttribute() : OpenToAttribute(
    Role.MunicipalOfficer, Role.Tier1Coordinator, Role.Tier2Coordinator, Role.Tier3Coordinator, Role.CareCenterStaff);
