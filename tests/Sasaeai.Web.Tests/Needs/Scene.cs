using System.Net;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Needs;
using Sasaeai.Resources;
using Sasaeai.Seeding;
using Sasaeai.Web.Tests.Hosting;
using Xunit;

namespace Sasaeai.Web.Tests.Needs;

/// <summary>What tests of the thread do again and again, through the pages where a person would.</summary>
internal static class Scene
{
    /// <summary>Writes a worry down through the quick entry.</summary>
    public static async Task<Guid> HearAsync(this Visitor visitor, string words, string? about = null, string? where = null, bool unaware = false)
    {
        using var answer = await visitor.PostAsync("/needs/new", new()
        {
            ["Words"] = words,
            ["About"] = about ?? "",
            ["Where"] = where ?? "",
            ["Unaware"] = unaware ? "true" : "false",
            ["Same"] = "new",
        });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return Guid.Parse(answer.Headers.Location!.ToString().Split('/')[^1]);
    }

    /// <summary>Records a consent for one resource, given on a day, through its page.</summary>
    public static async Task ConsentAsync(this Visitor visitor, Guid need, Guid resource, DateOnly on, Dictionary<string, string>? but = null)
    {
        var fields = new Dictionary<string, string>
        {
            ["Basis"] = "consent",
            ["Whom"] = "one",
            ["Fields"] = "Worry",
            ["Purpose"] = "買い物を頼むため",
            ["GivenBy"] = "ご本人",
            ["How"] = "お宅で、口頭で",
            ["GivenOn"] = $"{on:yyyy-MM-dd}",
        };
        foreach (var (key, value) in but ?? [])
            fields[key] = value;
        using var answer = await visitor.PostAsync($"/needs/{need}/sharing-bases/new?resource={resource}", fields);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    /// <summary>Puts a worry to a resource on its page, having read what stands there before asking.</summary>
    public static async Task<HttpResponseMessage> PutToAsync(this Visitor visitor, Guid need, Guid resource, Dictionary<string, string> fields)
    {
        var path = $"/needs/{need}/referrals/new?resource={resource}";
        var shown = (await visitor.ReadAsync(path)).QuerySelector("input[name=RulesShown]")?.GetAttribute("value");
        return await visitor.PostAsync(path, new(fields) { ["ReadBeforeAsking"] = "true", ["RulesShown"] = shown ?? "" });
    }

    /// <summary>A resource of よりあい帆, where the tier-3 coordinator works.</summary>
    public static Task<Resource> AddResourceAsync(this House house, Action<Resource>? but = null) => house.WithDbAsync(async db =>
    {
        var organization = await db.Organizations.Where(o => o.Name == Cast.Roui.Organization).Select(o => o.Id).FirstAsync();
        var resource = new Resource { Municipality = EmptyTown.Code, Name = $"おとも便{Guid.NewGuid():N}"[..12], Categories = ["shopping"], OrganizationId = organization, ComesToYou = true };
        but?.Invoke(resource);
        db.Add(resource);
        await db.SaveChangesAsync();
        return resource;
    });

    public static Task<Guid> AreaAsync(this House house, string name) => house.WithDbAsync(db => db.Areas.Where(a => a.Municipality == EmptyTown.Code && a.Name == name).Select(a => a.Id).FirstAsync());

    public static Task<Need> NeedAsync(this House house, Guid id) => house.WithDbAsync(db => db.Needs.AsNoTracking().Include(n => n.Person).SingleAsync(n => n.Id == id));

    public static async Task<HttpStatusCode> StatusAsync(this Visitor visitor, string path)
    {
        using var answer = await visitor.GetAsync(path);
        return answer.StatusCode;
    }
}
