using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Sasaeai.Needs;

internal sealed class TakeoverMapping : IEntityTypeConfiguration<Takeover>
{
    public void Configure(EntityTypeBuilder<Takeover> entity)
    {
        entity.ToTable("Takeover");
        entity.HasIndex(t => new { t.Municipality, t.ToId }).HasFilter("\"SeenOn\" IS NULL");
        entity.HasIndex(t => new { t.Municipality, t.FromId, t.On });
        entity.HasOne(t => t.Need).WithMany().HasForeignKey(t => t.NeedId);
    }
}
