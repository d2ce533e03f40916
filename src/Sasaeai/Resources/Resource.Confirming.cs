using Sasaeai.Accounts;
using Sasaeai.History;
using Sasaeai.Journal;

namespace Sasaeai.Resources;

public sealed partial class Resource
{
    /// <summary>まだ合っています: someone who knows says that the record is still right.</summary>
    public void Confirm(User by, string? who, DateOnly on)
    {
        RefuseIfMerged();
        if (State is ResourceState.Ended)
            throw new RefusedException("終わったと記録されています。続いているときは、先にその記録を取り消してください。");
        ConfirmedOn = on;
        ConfirmedBy = string.IsNullOrWhiteSpace(who) ? by.Name : who.Trim();
        ConfirmedByKind = string.IsNullOrWhiteSpace(who) ? Confirmers.Of(by.Role) : Confirmer.Group;
        Happenings.Add(Happened("resource.confirmed", Function.Visibility, $"「{Name}」の内容を確かめました。"));
    }
}
