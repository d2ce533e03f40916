using Sasaeai.Accounts;
using Sasaeai.History;

namespace Sasaeai.Areas;

public sealed partial class Municipality
{
    /// <summary>Anyone may read what its keepers publish, from a day on.</summary>
    public void OpenPublicList(User by, DateOnly today)
    {
        RefuseIfNotOfficer(by);
        (PublicListSince, PublicListByName) = (PublicListSince ?? today, by.Name);
    }

    public void ClosePublicList(User by)
    {
        RefuseIfNotOfficer(by);
        (PublicListSince, PublicListByName) = (null, by.Name);
    }

    internal static void RefuseIfNotOfficer(User by)
    {
        if (by.Role is not Role.MunicipalOfficer)
            throw new RefusedException("公開の一覧をひらく、閉じるは、市町村の担当が決めます。");
    }
}
