using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Sasaeai.Emergencies;

internal sealed class EmergencyOpeningMapping : IEntityTypeConfiguration<EmergencyOpening>
{
    public void Configure(EntityTypeBuilder<EmergencyOpening> entity)
    {
        // No foreign keys: that it was opened stays when the person or the account goes, without its words (see <c>Eraser</c>).
        entity.ToTable("EmergencyOpening");
        // Two officers at once: the second is told so.
        entity.Property(o => o.AssessedAt).IsConcurrencyToken();
        entity.HasIndex(o => new { o.Municipality, o.OpenedAt });
        entity.HasIndex(o => o.PersonId);
    }
}
