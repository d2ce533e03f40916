using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sasaeai.Consent;
using Sasaeai.Data;
using Sasaeai.People;

namespace Sasaeai.Resources;

internal sealed class ResourceMapping : IEntityTypeConfiguration<Resource>
{
    public void Configure(EntityTypeBuilder<Resource> entity)
    {
        entity.ToTable("Resource");
        entity.Property(r => r.Sessions).AsJson();
        entity.HasIndex(r => new { r.Municipality, r.State });
        entity.HasIndex(r => new { r.Municipality, r.MergedIntoId, r.AreaId, r.State, r.Funding, r.Days, r.Categories, r.Full, r.Attendance, r.Capacity, r.ConfirmedOn }).HasDatabaseName("IX_Resource_Facets");
        entity.HasIndex(r => new { r.Municipality, r.MergedIntoId, r.State, r.Latitude, r.Longitude, r.AreaId, r.Categories, r.ComesToYou, r.Kana, r.Name, r.Id }).HasDatabaseName("IX_Resource_Places");
        entity.HasIndex(r => new { r.Municipality, r.MergedIntoId, r.State, r.ConfirmedOn, r.Load, r.SuccessionWorry, r.AreaId, r.OrganizationId, r.Id }).HasDatabaseName("IX_Resource_Due");
        entity.HasIndex(r => new { r.Municipality, r.Mesh });
        entity.Property(r => r.Published).HasDefaultValue(false);
        entity.Property(r => r.PhoneIsPublic).HasDefaultValue(false);
        entity.HasIndex(r => new { r.Municipality, r.Published, r.State, r.MergedIntoId, r.AreaId, r.Days, r.Categories }).HasDatabaseName("IX_Resource_Public");
        entity.HasOne(r => r.Organization).WithMany().HasForeignKey(r => r.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<Resource>().WithMany().HasForeignKey(r => r.MergedIntoId).OnDelete(DeleteBehavior.Restrict);
        entity.HasMany<SharingBasis>().WithOne().HasForeignKey(b => b.ResourceId).OnDelete(DeleteBehavior.Restrict);
        entity.HasMany<PersonTie>().WithOne().HasForeignKey(t => t.ResourceId).OnDelete(DeleteBehavior.Restrict);
        entity.HasMany(r => r.ServedAreas).WithOne().HasForeignKey(s => s.ResourceId);
    }
}
