using Sasaeai.AccessLog;
using Sasaeai.Data;

namespace Sasaeai.Web.Pages.AccessLog.Leaks;

/// <summary>What the log says of a report's account or person within its time.</summary>
public static class Scope
{
    public static async Task<List<LeakedRecord>> OfAsync(SasaeaiDb db, CurrentUser me, Guid? account, Guid? person, DateTime from, DateTime until)
    {
        var entries = db.AccessLog.VisibleTo(me.User).Between(account, from, until);
        return await (person is { } one ? entries.Of(await Records.OfAsync(db, me.User.Municipality, one)) : entries).RecordsAsync();
    }
}
