using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Sasaeai.Resources;

internal sealed class ResourceDraftMapping : IEntityTypeConfiguration<ResourceDraft>
{
    public void Configure(EntityTypeBuilder<ResourceDraft> entity)
    {
        entity.ToTable("ResourceDraft");
        entity.HasIndex(d => d.AccountId);
    }
}
