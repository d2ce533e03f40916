using Microsoft.AspNetCore.Routing.Patterns;
using Sasaeai.Accounts;
using Sasaeai.Consent;
using Sasaeai.Data;
using Sasaeai.Emergencies;
using Sasaeai.Matching;
using Sasaeai.Needs;
using Sasaeai.People;
using Sasaeai.Web.Security;
using Sasaeai.Web.Tests.Hosting;
using Xunit;

namespace Sasaeai.Web.Tests.Security.Reach;

/// <summary>The matrix bites: of a product that forgets one part of one rule it names the roles and the records that come through.</summary>
public sealed class ReachHolesTests
{
    [Theory]
    [InlineData(typeof(Need), nameof(Need.Municipality), "/needs/{id:guid}", "Tier1Coordinator: GET /needs/{id:guid}, other municipality")]
    [InlineData(typeof(Need), nameof(Need.AreaId), "/needs/{id:guid}", "Tier2Coordinator: GET /needs/{id:guid}, other area of the municipality")]
    [InlineData(typeof(Need), nameof(Need.Unaware), "/needs/{id:guid}", "MunicipalOfficer: GET /needs/{id:guid}, its person does not know")]
    [InlineData(typeof(Need), nameof(Need.HeardById), "/needs/{id:guid}/closure", "CareManager: POST /needs/{id:guid}/closure, own area")]
    [InlineData(typeof(Referral), nameof(Referral.OrganizationId), "/referrals/{id:guid}", "Tier3Coordinator: GET /referrals/{id:guid}, asked of another organisation")]
    [InlineData(typeof(Referral), nameof(Referral.State), "/referrals/{id:guid}", "Tier3Coordinator: GET /referrals/{id:guid}, ended referral")]
    [InlineData(typeof(SharingBasis), nameof(SharingBasis.WithdrawnOn), "/referrals/{id:guid}", "Tier3Coordinator: GET /referrals/{id:guid}, withdrawn consent")]
    [InlineData(typeof(Person), nameof(Person.Municipality), "/people/{id:guid}/edit/name", "Tier1Coordinator: GET /people/{id:guid}/edit/name, other municipality")]
    [InlineData(typeof(EmergencyOpening), nameof(EmergencyOpening.AccountId), "/people/emergency/{id:guid}", "Tier2Coordinator: GET /people/emergency/{id:guid}, own area")]
    [InlineData(typeof(EmergencyOpening), nameof(EmergencyOpening.Municipality), "/emergencies/{id:guid}", "MunicipalOfficer: GET /emergencies/{id:guid}, other municipality")]
    public async Task A_rule_that_forgets_a_part_of_itself_is_found(Type record, string property, string route, string found)
    {
        var hole = new Forgetting(record, property);
        var house = new House(services => services.ConfigureDbContext<SasaeaiDb>(o => o.AddInterceptors(hole)));
        await house.InitializeAsync();
        try
        {
            var records = await house.WithServicesAsync(services => Records.MakeAsync(services, house.Today));
            var matrix = new ReachMatrix(house, records);

            var wrong = await matrix.RunAsync((await matrix.CasesAsync(line => line.Route == route)).Where(c => !c.OutOfOffice));

            // On PostgreSQL another municipality's rows stay away all the same: the second lock.
            if (House.OnPostgres && property == "Municipality")
            {
                Assert.Equal([], wrong);
                return;
            }
            Assert.Contains(wrong, w => w.StartsWith(found, StringComparison.Ordinal));
            Assert.All(wrong, w => Assert.EndsWith("instead of NotThere", w, StringComparison.Ordinal));
        }
        finally
        {
            await house.DisposeAsync();
        }
    }

    [Theory]
    [InlineData("/needs/{id:guid}/secret", null, "has no line in reach.txt")]
    [InlineData("/needs/{id:guid}", Role.Auditor, "disagree on Auditor")]
    [InlineData("/sign-in", Role.Auditor, "is not open to anyone")]
    public void A_page_that_the_table_does_not_know_does_not_build(string route, Role? open, string said)
    {
        var page = new RouteEndpoint(_ => Task.CompletedTask, RoutePatternFactory.Parse(route), 0,
            new EndpointMetadataCollection(new OpenToAttribute(open is { } role ? [role] : [])), route);

        Assert.Contains(ReachTable.Against([page]), s => s.Contains(said, StringComparison.Ordinal));
    }
}
