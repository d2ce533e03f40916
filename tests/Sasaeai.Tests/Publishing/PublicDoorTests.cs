using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.Publishing;
using Sasaeai.Resources;
using Sasaeai.Tests.Data;
using Sasaeai.Tests.Needs;
using Xunit;

namespace Sasaeai.Tests.Publishing;

public sealed class PublicDoorTests
{
    private static readonly DateOnly Today = SmallTown.Today;
    private readonly SmallTown town = new();

    [Theory, EachDatabase]
    public async Task Only_what_is_published_and_runs_is_behind_the_door_and_only_while_the_list_is_open(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        town.AddTo(db);
        Add(db, "のせた");
        Add(db, "のせていない", published: false);
        Add(db, "休んでいる").MoveTo(ResourceState.Paused, Today, Today);
        Add(db, "終わった").End(Today, "代表が退いた", Today);
        await db.SaveChangesAsync();
        Assert.Empty(await db.Published().ToListAsync());

        (await db.Municipalities.SingleAsync(m => m.Code == SmallTown.Code)).OpenPublicList(town.Hamada, Today);
        await db.SaveChangesAsync();

        Assert.Equal(["のせた"], await db.Published().Entries().Select(e => e.Name).ToListAsync());
    }

    [Theory, EachDatabase]
    public async Task The_next_municipality_stays_closed(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        town.AddTo(db);
        var resource = new Resource { Municipality = SmallTown.NextTown, Name = "となりの会" };
        resource.Publish(phoneToo: false);
        db.Add(resource);
        await OpenAsync(db);

        Assert.Empty(await db.Published().ToListAsync());
    }

    [Theory, EachDatabase]
    public async Task A_number_is_shown_only_if_agreed_and_someones_home_has_no_address(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        town.AddTo(db);
        Add(db, "番号も", r => r.Phone = "0999-02-5120", phone: true);
        Add(db, "番号なし", r => r.Phone = "0999-02-5121");
        Add(db, "縁側の会", r => (r.PlaceKind, r.PlaceName, r.Address) = ("home", "磯部さんの縁側", "砂見町一丁目2-3"));
        await OpenAsync(db);

        var entries = await db.Published().Entries().ToDictionaryAsync(e => e.Name);

        Assert.Equal(("0999-02-5120", (string?)null), (entries["番号も"].Phone, entries["番号なし"].Phone));
        Assert.Equal((true, (string?)null, (string?)null), (entries["縁側の会"].InSomeonesHome, entries["縁側の会"].PlaceName, entries["縁側の会"].Address));
    }

    [Theory, EachDatabase]
    public async Task A_search_finds_what_the_list_shows_and_tells_nothing_that_it_keeps_back(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        town.AddTo(db);
        Add(db, "縁側の会", r =>
        {
            (r.PlaceKind, r.PlaceName, r.Address) = ("home", "磯部さんの縁側", "砂見町一丁目2-3");
            (r.RunBy, r.Phone, r.OtherNames, r.Summary) = ("代表の艪居", "0999-02-5120", "定吉の会", "お茶を飲みます。");
        });
        await OpenAsync(db);

        foreach (var kept in new[] { "磯部", "砂見町", "艪居", "0999025120", "定吉" })
            Assert.Empty(await db.Published().WithPublicWords(db, SmallTown.Code, kept).ToListAsync());
        foreach (var shown in new[] { "お茶", "えんがわ", "縁側", "会", "買い物" })
            Assert.Single(await db.Published().WithPublicWords(db, SmallTown.Code, shown).ToListAsync());
    }

    [Theory, EachDatabase]
    public async Task What_leaves_the_list_is_found_no_more_and_what_changes_is_found_anew(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        town.AddTo(db);
        var resource = Add(db, "おとも便");
        await OpenAsync(db);
        resource.Name = "帆の便";
        await db.SaveChangesAsync();
        Assert.Single(await db.Published().WithPublicWords(db, SmallTown.Code, "帆の便").ToListAsync());
        Assert.Empty(await db.Published().WithPublicWords(db, SmallTown.Code, "おとも").ToListAsync());

        resource.TakeOffTheList();
        await db.SaveChangesAsync();

        Assert.Null(resource.PublicSearch);
        Assert.Empty(await db.Published().WithPublicWords(db, SmallTown.Code, "帆の便").ToListAsync());
    }

    private async Task OpenAsync(SasaeaiDb db)
    {
        await db.SaveChangesAsync();
        (await db.Municipalities.SingleAsync(m => m.Code == SmallTown.Code)).OpenPublicList(town.Hamada, Today);
        await db.SaveChangesAsync();
    }

    private Resource Add(SasaeaiDb db, string name, Action<Resource>? but = null, bool published = true, bool phone = false)
    {
        var resource = town.Otomo();
        (resource.Name, resource.Kana) = (name, name == "縁側の会" ? "えんがわのかい" : null);
        but?.Invoke(resource);
        if (published)
            resource.Publish(phone);
        db.Add(resource);
        return resource;
    }
}
