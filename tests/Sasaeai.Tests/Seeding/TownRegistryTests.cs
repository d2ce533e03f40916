using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using Sasaeai.CodeLists;
using Sasaeai.Duplicates;
using Sasaeai.Resources;
using Sasaeai.Tests.Data;
using Sasaeai.Time;
using Xunit;

namespace Sasaeai.Tests.Seeding;

public sealed partial class TownRegistryTests(SeededTown town)
{
    [Theory, EachDatabase]
    public async Task Every_funding_stream_and_every_state_is_there(Provider provider)
    {
        await using var db = await town.OpenAsync(provider);
        var resources = await db.Resources.ToListAsync();

        Assert.InRange(await db.Organizations.CountAsync(), 60, 200);
        Assert.InRange(resources.Count, 140, 500);
        Assert.Equal(CodeList.FundingStream.Offered.Select(c => c.Key).Order(), resources.Select(r => r.Funding).OfType<string>().Distinct().Order());
        Assert.Equal(Enum.GetValues<ResourceState>(), resources.Select(r => r.State).Distinct().Order());
        Assert.Equal(Enum.GetValues<Load>(), resources.Select(r => r.Load).Distinct().Order());
    }

    [Theory, EachDatabase]
    public async Task Every_code_is_in_its_list(Provider provider)
    {
        await using var db = await town.OpenAsync(provider);
        var resources = await db.Resources.ToListAsync();

        Assert.All(await db.Organizations.ToListAsync(), o => Assert.True(CodeList.OrganizationKind.Has(o.Kind), o.Kind));
        Assert.All(resources.SelectMany(r => r.Categories), key => Assert.True(CodeList.ResourceCategory.Has(key), key));
        Assert.All(resources.Select(r => r.Funding).OfType<string>(), key => Assert.True(CodeList.FundingStream.Has(key), key));
        Assert.All(resources.Select(r => r.PlaceKind).OfType<string>(), key => Assert.True(CodeList.BasePlace.Has(key), key));
        Assert.All(resources, r => Assert.NotEmpty(r.Categories));
    }

    [Theory, EachDatabase]
    public async Task Every_place_lies_in_its_area(Provider provider)
    {
        await using var db = await town.OpenAsync(provider);
        var outlines = (await db.AreaBoundaries.ToListAsync()).ToDictionary(b => b.AreaId, b => new WKBReader().Read(b.Outline));

        var places = (await db.Organizations.ToListAsync()).Select(o => (o.Name, o.Latitude, o.Longitude, o.AreaId))
            .Concat((await db.Resources.ToListAsync()).Select(r => (r.Name, r.Latitude, r.Longitude, r.AreaId)))
            .Where(p => p.Latitude is not null).ToList();

        Assert.InRange(places.Count, 120, 1000);
        Assert.All(places, p => Assert.True(outlines[p.AreaId!.Value].Contains(new Point(p.Longitude!.Value, p.Latitude!.Value)), p.Name));
    }

    [Theory, EachDatabase]
    public async Task Some_places_have_not_been_confirmed_for_a_year_and_nothing_lies_in_the_future(Provider provider)
    {
        await using var db = await town.OpenAsync(provider);
        var today = town.Clock.Today();
        var resources = await db.Resources.ToListAsync();

        Assert.InRange(resources.Count(r => r.ConfirmedOn < today.AddYears(-1)), 3, 12);
        Assert.All(resources, r => Assert.True((r.ConfirmedOn is null || r.ConfirmedOn <= today) && r.StateSince <= today, r.Name));
        Assert.All(await db.Journal.Select(e => e.At).ToListAsync(), at => Assert.True(at <= town.Clock.Now.UtcDateTime));
        Assert.All(await db.Changes.Select(c => c.At).ToListAsync(), at => Assert.True(at <= town.Clock.Now.UtcDateTime));
    }

    [Theory, EachDatabase]
    public async Task A_list_was_taken_in_and_some_of_its_rows_look_like_what_was_there(Provider provider)
    {
        await using var db = await town.OpenAsync(provider);

        var batch = await db.ImportBatches.SingleAsync();
        var pairs = await db.LookAlikes.Where(p => p.BatchId == batch.Id).ToListAsync();

        Assert.Equal((7, 5, 1, 1), (batch.Rows, batch.Added, batch.Unchanged, batch.Refused));
        Assert.True(pairs.Count >= 1 && pairs.TrueForAll(p => p.State is LookAlikeState.Open));
    }

    [Theory, EachDatabase]
    public async Task No_sentence_is_written_twice(Provider provider)
    {
        await using var db = await town.OpenAsync(provider);
        var texts = (await db.Resources.ToListAsync()).SelectMany(r => new[] { r.Summary, r.Hopes, r.BeforeAsking }).OfType<string>();

        var twice = texts.SelectMany(text => text.Split('。', StringSplitOptions.RemoveEmptyEntries)).GroupBy(s => s).Where(g => g.Count() > 1).Select(g => g.Key);

        Assert.Equal([], twice);
    }

    [Theory, EachDatabase]
    public async Task No_telephone_number_can_ring_anywhere(Provider provider)
    {
        await using var db = await town.OpenAsync(provider);

        var numbers = await db.Organizations.Select(o => o.Phone).Concat(db.Resources.Select(r => r.Phone)).Concat(db.People.Select(p => p.Phone)).Where(n => n != null).ToListAsync();

        Assert.All(numbers.OfType<string>(), number => Assert.Matches(Unassigned(), number));
    }

    /// <summary>No area has the code 0999, no exchange begins with 0, and mobile numbers that begin with 090-0 are not given out.</summary>
    [GeneratedRegex("^(0999-0[0-9]-[0-9]{4}|090-0[0-9]{3}-[0-9]{4})$")]
    private static partial Regex Unassigned();
}
