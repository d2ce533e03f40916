using Sasaeai.Accounts;
using Sasaeai.Areas;
using Sasaeai.History;

namespace Sasaeai.Appointments;

/// <summary>配置. A person holds a role in a municipality between two dates, for certain areas or an organisation.</summary>
public sealed partial class Appointment : Record
{
    public required Guid AccountId { get; init; }
    public Account? Account { get; init; }
    public required Role Role { get; init; }
    public Guid? OrganizationId { get; init; }
    public required DateOnly ValidFrom { get; init; }
    public DateOnly? ValidUntil { get; set; }
    public List<AppointmentArea> Areas { get; init; } = [];

    public bool InForceOn(DateOnly day) => ValidFrom <= day && (ValidUntil is null || day <= ValidUntil);
}

public sealed class AppointmentArea
{
    public required Guid AppointmentId { get; init; }
    public required Guid AreaId { get; init; }
    public Area? Area { get; init; }
}
