using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Sasaeai.Search;

internal sealed class MissedSearchMapping : IEntityTypeConfiguration<MissedSearch>
{
    public void Configure(EntityTypeBuilder<MissedSearch> entity)
    {
        entity.ToTable("MissedSearch");
        entity.HasIndex(s => new { s.Municipality, s.On });
    }
}
