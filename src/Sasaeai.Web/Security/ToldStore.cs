using System.Text.Json;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Security;

/// <summary>What was just done is said once on the next page (<see cref="Told"/>). It names people, so it lies with the stay and not in the browser, and goes with it.</summary>
public sealed class ToldStore : ITempDataProvider
{
    public IDictionary<string, object> LoadTempData(HttpContext context) =>
        context.RequestServices.GetRequiredService<StayDesk>().Here?.Told is { } told
            ? JsonSerializer.Deserialize<Dictionary<string, string?>>(told)!.Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => (object)pair.Value!)
            : [];

    /// <summary>Nobody who is not signed in is told anything.</summary>
    public void SaveTempData(HttpContext context, IDictionary<string, object> values)
    {
        if (context.RequestServices.GetRequiredService<StayDesk>().Here is not { } here)
            return;
        var told = values.Count == 0 ? null : JsonSerializer.Serialize(values.ToDictionary(pair => pair.Key, pair => pair.Value as string));
        if (told != here.Told)
            context.RequestServices.GetRequiredService<SasaeaiDb>().Stays.Where(s => s.Id == here.Id && (told == null || s.EndedAt == null)).ExecuteUpdate(s => s.SetProperty(x => x.Told, told));
    }
}
