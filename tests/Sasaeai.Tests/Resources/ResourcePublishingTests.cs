using Sasaeai.Areas;
using Sasaeai.History;
using Sasaeai.Resources;
using Sasaeai.Tests.Needs;
using Xunit;

namespace Sasaeai.Tests.Resources;

public sealed class ResourcePublishingTests
{
    private readonly SmallTown town = new();

    [Fact]
    public void Nothing_is_published_until_somebody_says_so_and_the_number_only_if_agreed()
    {
        var resource = town.Otomo();
        resource.Phone = "0999-02-5120";
        Assert.Equal((false, false), (resource.Published, resource.PhoneIsPublic));

        resource.Publish(phoneToo: false);
        Assert.Equal((true, false), (resource.Published, resource.PhoneIsPublic));
        resource.Publish(phoneToo: true);
        Assert.Equal((true, true), (resource.Published, resource.PhoneIsPublic));
        resource.TakeOffTheList();
        Assert.Equal((false, false), (resource.Published, resource.PhoneIsPublic));
    }

    [Theory]
    [InlineData(ResourceState.Potential)]
    [InlineData(ResourceState.Approached)]
    [InlineData(ResourceState.Preparing)]
    public void What_does_not_run_yet_is_not_published(ResourceState state)
    {
        var resource = town.Otomo();
        resource.Begin(state, null);

        Assert.Throws<RefusedException>(() => resource.Publish(phoneToo: false));
    }

    [Fact]
    public void What_has_ended_is_not_published_and_a_number_that_nobody_wrote_cannot_be()
    {
        Assert.Equal(nameof(Resource.PhoneIsPublic), Assert.Throws<RefusedException>(() => town.Otomo().Publish(phoneToo: true)).Field);
        var over = town.Otomo();
        over.End(SmallTown.Today, "代表が退いた", SmallTown.Today);
        Assert.Throws<RefusedException>(() => over.Publish(phoneToo: false));
        Assert.Throws<RefusedException>(() => town.Otomo().TakeOffTheList());
    }

    [Fact]
    public void Only_the_municipalitys_officer_opens_the_list()
    {
        var municipality = new Municipality { Code = SmallTown.Code, Name = "はまなみ市" };
        Assert.Throws<RefusedException>(() => municipality.OpenPublicList(town.Shioya, SmallTown.Today));
        Assert.Null(municipality.PublicListSince);

        municipality.OpenPublicList(town.Hamada, SmallTown.Today);
        Assert.Equal(SmallTown.Today, municipality.PublicListSince);
        Assert.Throws<RefusedException>(() => municipality.ClosePublicList(town.Kujiraoka));
        municipality.ClosePublicList(town.Hamada);
        Assert.Null(municipality.PublicListSince);
    }

    [Fact]
    public void Who_confirmed_is_kept_as_a_kind_beside_the_name()
    {
        Assert.Equal(Confirmer.Group, Confirmed(r => r.Confirm(town.Shioya, "代表の艪居", SmallTown.Today)));
        Assert.Equal(Confirmer.Group, Confirmed(r => r.Confirm(town.Roui, null, SmallTown.Today)));
        Assert.Equal(Confirmer.Coordinator, Confirmed(r => r.Confirm(town.Shioya, null, SmallTown.Today)));
        Assert.Equal(Confirmer.CareCenter, Confirmed(r => r.Confirm(town.Tomari, " ", SmallTown.Today)));
        Assert.Equal(Confirmer.Municipality, Confirmed(r => r.Confirm(town.Hamada, null, SmallTown.Today)));

        Confirmer? Confirmed(Action<Resource> confirm)
        {
            var resource = town.Otomo();
            confirm(resource);
            return resource.ConfirmedByKind;
        }
    }
}
