using Sasaeai.Accounts;
using Sasaeai.Journal;

namespace Sasaeai.Resources;

public sealed partial class Resource
{
    /// <summary>まだ合っています: someone who knows says that the record is still right.</summary>
    public void Confirm(User by, string? who, DateOnly on)
    {
        ConfirmedOn = on;
        ConfirmedBy = string.IsNullOrWhiteSpace(who) ? by.Name : who.Trim();
        Happenings.Add(new("resource.confirmed", Function.Visibility, $"「{Name}」の内容を確かめました。") { ResourceId = Id, AreaId = AreaId });
    }
}
