using Sasaeai.History;
using Sasaeai.Journal;

namespace Sasaeai.Resources;

public sealed partial class Resource
{
    internal const string SomeonesHome = "home";

    /// <summary>What is held in someone's home is published without its address, and without a place's name, which is often the family's.</summary>
    public bool InSomeonesHome => PlaceKind == SomeonesHome;

    /// <summary>Anyone may read it from now on, as long as it runs.</summary>
    /// <param name="phoneToo">Those who run it agreed that anyone may call them.</param>
    public void Publish(bool phoneToo)
    {
        RefuseIfMerged();
        if (State is not (ResourceState.Active or ResourceState.Paused))
            throw new RefusedException($"「{Name}」は、いま「{State.Label()}」です。動きはじめてから、公開の一覧にのせられます。", nameof(Published));
        if (phoneToo && string.IsNullOrWhiteSpace(Phone))
            throw new RefusedException("電話番号がまだ書いてありません。", nameof(PhoneIsPublic));
        if (!Published)
            Happenings.Add(Happened("resource.published", Function.Visibility, $"「{Name}」を公開の一覧にのせました。"));
        (Published, PhoneIsPublic) = (true, phoneToo);
    }

    public void TakeOffTheList()
    {
        if (!Published)
            throw new RefusedException($"「{Name}」は、公開の一覧にのっていません。");
        (Published, PhoneIsPublic) = (false, false);
        Happenings.Add(Happened("resource.unpublished", Function.Visibility, $"「{Name}」を公開の一覧から下ろしました。"));
    }
}
