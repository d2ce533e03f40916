using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Sasaeai.Accounts;

internal sealed class AccountEventMapping : IEntityTypeConfiguration<AccountEvent>
{
    public void Configure(EntityTypeBuilder<AccountEvent> entity)
    {
        // No foreign key: what happened stays when the account goes.
        entity.ToTable("AccountEvent");
        entity.HasIndex(e => new { e.AccountId, e.At });
    }
}
