using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Sasaeai.Appointments;

internal sealed class AppointmentMapping : IEntityTypeConfiguration<Appointment>
{
    public void Configure(EntityTypeBuilder<Appointment> entity)
    {
        entity.ToTable("Appointment");
        entity.HasIndex(a => a.AccountId);
        entity.HasOne(a => a.Account).WithMany().HasForeignKey(a => a.AccountId);
        entity.HasMany(a => a.Areas).WithOne().HasForeignKey(x => x.AppointmentId);
    }
}
