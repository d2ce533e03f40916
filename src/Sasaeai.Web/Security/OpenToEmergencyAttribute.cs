using Sasaeai.Accounts;
using Sasaeai.Emergencies;

namespace Sasaeai.Web.Security;

/// <summary>Open to those who may open a record in an emergency (<see cref="EmergencyAccess.OpensInEmergency"/>).</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpenToEmergencyAttribute() : OpenToAttribute(Role.Tier2Coordinator, Role.CareCenterStaff);
