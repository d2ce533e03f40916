using Sasaeai.Accounts;
using Sasaeai.History;

namespace Sasaeai.Matching;

public sealed partial class Referral
{
    /// <summary>Somebody has to hear it and has not yet.</summary>
    public bool TidingsUnheard => Tidings is not null && TidingsHeardOn is null;

    internal void Bring(Tidings tidings, DateOnly on) => (Tidings, TidingsOn, TidingsHeardOn, TidingsToldByName) = (tidings, on, null, null);

    internal void TakeBackTidings(DateOnly on)
    {
        if (TidingsUnheard)
            (Tidings, TidingsOn) = (null, null);
        else
            Bring(Matching.Tidings.Mistaken, on);
    }

    /// <summary>The recipient read it, or somebody at work told them.</summary>
    public void HearTidings(User by, DateOnly on)
    {
        if (!TidingsUnheard)
            throw new RefusedException("この知らせは、もう伝わっています。");
        if (by.Role is Role.Tier3Coordinator && by.OrganizationId != OrganizationId)
            throw new RefusedException("ほかの団体への知らせです。");
        TidingsHeardOn = on;
        TidingsToldByName = by.Role is Role.Tier3Coordinator ? null : by.Name;
        Telling(by, "referral.tidings", $"「{NameOfResource}」に、ご本人のことの知らせが伝わりました。");
    }
}
