using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sasaeai.Data;
using Sasaeai.Organizations;

namespace Sasaeai.People;

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> entity)
    {
        entity.ToTable("Person");
        entity.Property(p => p.FormerNames).AsJson().HasDefaultValueSql("'[]'");
        entity.Property(p => p.AliasOnly).HasDefaultValue(false);
        entity.Property(p => p.HasNamesake).HasDefaultValue(false);
        entity.HasIndex(p => new { p.Municipality, p.AreaId });
        // Who lives here, by area, and who may see so, from the index alone.
        entity.HasIndex(p => new { p.Municipality, p.MergedIntoId, p.DiedText, p.LeftOn, p.AreaId, p.WrittenById, p.Id }).HasDatabaseName("IX_Person_Facets");
        entity.HasIndex(p => new { p.Municipality, p.MergedIntoId, p.DiedText, p.LeftOn }, "IX_Person_Able").HasFilter("\"Abilities\" IS NOT NULL AND \"Abilities\" <> ''");
        entity.HasIndex(p => p.Municipality, "IX_Person_Away").HasFilter("\"MergedIntoId\" IS NOT NULL OR \"DiedText\" IS NOT NULL OR \"LeftOn\" IS NOT NULL");
        entity.HasIndex(p => p.MergedIntoId);
        entity.HasOne<Person>().WithMany().HasForeignKey(p => p.MergedIntoId).OnDelete(DeleteBehavior.Restrict);
        entity.HasMany(p => p.Keys).WithOne().HasForeignKey(k => k.PersonId);
        entity.HasMany<Residence>().WithOne().HasForeignKey(r => r.PersonId);
        entity.HasMany<KeyContact>().WithOne().HasForeignKey(c => c.PersonId);
        entity.HasMany<KeyContact>().WithOne().HasForeignKey(c => c.ContactId).OnDelete(DeleteBehavior.Restrict);
        entity.HasMany<PersonTie>().WithOne().HasForeignKey(t => t.PersonId);
    }
}

internal sealed class PersonKeyMapping : IEntityTypeConfiguration<PersonKey>
{
    public void Configure(EntityTypeBuilder<PersonKey> entity)
    {
        entity.ToTable("PersonKey");
        entity.HasKey(k => new { k.SourceId, k.Key });
        entity.HasIndex(k => new { k.Municipality, k.Key, k.PersonId });
    }
}

internal sealed class ResidenceMapping : IEntityTypeConfiguration<Residence>
{
    public void Configure(EntityTypeBuilder<Residence> entity)
    {
        entity.ToTable("Residence");
        entity.HasIndex(r => new { r.Municipality, r.Until, r.From });
        entity.Property(r => r.TakesWorries).HasDefaultValue(false);
    }
}

internal sealed class HouseholdMemberMapping : IEntityTypeConfiguration<HouseholdMember>
{
    public void Configure(EntityTypeBuilder<HouseholdMember> entity)
    {
        entity.ToTable("HouseholdMember");
        entity.HasIndex(m => m.HouseholdId);
        entity.HasOne(m => m.Person).WithMany().HasForeignKey(m => m.PersonId);
    }
}

internal sealed class KeyContactMapping : IEntityTypeConfiguration<KeyContact>
{
    public void Configure(EntityTypeBuilder<KeyContact> entity)
    {
        entity.ToTable("KeyContact");
        entity.HasOne<Organization>().WithMany().HasForeignKey(c => c.OrganizationId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PersonTieMapping : IEntityTypeConfiguration<PersonTie>
{
    public void Configure(EntityTypeBuilder<PersonTie> entity)
    {
        entity.ToTable("PersonTie");
        entity.HasOne<Organization>().WithMany().HasForeignKey(t => t.OrganizationId).OnDelete(DeleteBehavior.Restrict);
    }
}
