using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Sasaeai.Accounts;

internal sealed class StayMapping : IEntityTypeConfiguration<Stay>
{
    public void Configure(EntityTypeBuilder<Stay> entity)
    {
        entity.ToTable("Stay");
        entity.HasIndex(s => s.Key).IsUnique();
        entity.HasIndex(s => new { s.AccountId, s.EndedAt });
        entity.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
