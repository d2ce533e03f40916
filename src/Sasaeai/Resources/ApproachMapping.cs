using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Sasaeai.Resources;

internal sealed class ApproachMapping : IEntityTypeConfiguration<Approach>
{
    public void Configure(EntityTypeBuilder<Approach> entity)
    {
        entity.ToTable("Approach");
        entity.HasIndex(a => new { a.ResourceId, a.On });
        entity.HasOne<Resource>().WithMany().HasForeignKey(a => a.ResourceId).OnDelete(DeleteBehavior.Cascade);
    }
}
