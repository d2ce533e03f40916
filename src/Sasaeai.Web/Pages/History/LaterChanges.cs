using Microsoft.AspNetCore.Mvc.RazorPages;
using Sasaeai.Data;
using Sasaeai.History;
using Sasaeai.Time;

namespace Sasaeai.Web.Pages.History;

/// <summary>Two people with the same record open: the second is told before the first one's change is written over.</summary>
public static class LaterChanges
{
    public static async Task<Guid?> LastSeenAsync(this SasaeaiDb db, Record record) => (await db.Changes.LastAsync(record))?.Id;

    /// <summary>Says so on the page if the record has changed since; what was typed stays, and sending it once more saves it. Returns the change that is seen now.</summary>
    public static async Task<Guid?> TellOfLaterChangeAsync(this PageModel page, SasaeaiDb db, Record record, Guid? seen)
    {
        var last = await db.Changes.LastAsync(record);
        if (last is null || last.Id == seen)
            return seen;
        page.ModelState.Remove("Seen");
        page.ModelState.AddModelError("", $"この記録は、{last.ByName}さんが{last.At.InJapan():H:mm}に書きかえました。変更の履歴で確かめて、それでよければ、もう一度送ってください");
        return last.Id;
    }
}
