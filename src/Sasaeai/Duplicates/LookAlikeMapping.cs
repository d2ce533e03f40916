using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sasaeai.Resources;

namespace Sasaeai.Duplicates;

internal sealed class LookAlikeMapping : IEntityTypeConfiguration<LookAlike>
{
    public void Configure(EntityTypeBuilder<LookAlike> entity)
    {
        entity.ToTable("LookAlike");
        entity.HasIndex(p => new { p.FirstId, p.SecondId }).IsUnique();
        entity.HasIndex(p => p.SecondId);
        entity.HasIndex(p => new { p.Municipality, p.State });
        entity.HasOne<Resource>().WithMany().HasForeignKey(p => p.FirstId);
        entity.HasOne<Resource>().WithMany().HasForeignKey(p => p.SecondId);
    }
}
