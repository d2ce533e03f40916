using Sasaeai.Accounts;
using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.History;
using Sasaeai.Journal;

namespace Sasaeai.Publishing;

/// <summary>
/// Opens and closes the public list, and leaves who did, when and why in the journal, where officers and auditors read it: a municipality has no
/// history of its own. The caller saves.
/// </summary>
public sealed class PublicListDesk(SasaeaiDb db)
{
    public const string Opened = "public-list.opened", Closed = "public-list.closed";
    public const int LongestReason = 200;

    public void Open(Municipality town, User by, string? why, DateOnly today, DateTime at)
    {
        var reason = Reason(by, why);
        town.OpenPublicList(by, today);
        Tell(Opened, $"公開の一覧をひらきました。わけ：{reason}", by, at);
    }

    public void Close(Municipality town, User by, string? why, DateTime at)
    {
        var reason = Reason(by, why);
        town.ClosePublicList(by);
        Tell(Closed, $"公開の一覧を閉じました。わけ：{reason}", by, at);
    }

    private static string Reason(User by, string? why)
    {
        Municipality.RefuseIfNotOfficer(by);
        if (string.IsNullOrWhiteSpace(why))
            throw new RefusedException("わけを、ひとことで書いてください。あとから確かめられるように残します。", "Why");
        return why.Trim() is { Length: <= LongestReason } said ? said : throw new RefusedException($"{LongestReason}文字までにしてください。", "Why");
    }

    private void Tell(string what, string text, User by, DateTime at) => db.Add(new JournalEntry
    {
        Municipality = by.Municipality,
        At = at,
        ById = by.AccountId,
        ByName = by.Name,
        What = what,
        Function = Function.Visibility,
        Text = text,
    });
}
