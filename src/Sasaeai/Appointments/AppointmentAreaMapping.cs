using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Sasaeai.Appointments;

internal sealed class AppointmentAreaMapping : IEntityTypeConfiguration<AppointmentArea>
{
    public void Configure(EntityTypeBuilder<AppointmentArea> entity)
    {
        entity.ToTable("AppointmentArea").HasKey(a => new { a.AppointmentId, a.AreaId });
        entity.HasOne(a => a.Area).WithMany().HasForeignKey(a => a.AreaId);
    }
}
