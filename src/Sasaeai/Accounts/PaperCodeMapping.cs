using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Sasaeai.Accounts;

internal sealed class PaperCodeMapping : IEntityTypeConfiguration<PaperCode>
{
    public void Configure(EntityTypeBuilder<PaperCode> entity)
    {
        entity.ToTable("PaperCode");
        entity.HasIndex(c => c.AccountId);
        entity.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
