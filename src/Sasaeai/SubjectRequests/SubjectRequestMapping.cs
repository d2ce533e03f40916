using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sasaeai.Data;

namespace Sasaeai.SubjectRequests;

internal sealed class SubjectRequestMapping : IEntityTypeConfiguration<SubjectRequest>
{
    public void Configure(EntityTypeBuilder<SubjectRequest> entity)
    {
        entity.ToTable("SubjectRequest");
        entity.Property(r => r.Covered).AsJson();
        entity.Property(r => r.Uncovered).AsJson();
        entity.HasIndex(r => new { r.Municipality, r.DecidedOn, r.ReceivedOn });
        entity.HasOne(r => r.Person).WithMany().HasForeignKey(r => r.PersonId);
    }
}
