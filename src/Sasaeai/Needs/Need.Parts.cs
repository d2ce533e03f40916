using Sasaeai.History;
using Sasaeai.Journal;

namespace Sasaeai.Needs;

public sealed partial class Need
{
    /// <summary>まだ足りない. What was taken on is a part; the rest goes on being sought, and the worry is not answered before.</summary>
    public void Lack(string? rest)
    {
        RefuseIfClosed();
        if (string.IsNullOrWhiteSpace(rest))
            throw new RefusedException("まだ足りないことを、ひとことで書いてください。", nameof(Lacking));
        (InParts, Lacking) = (true, rest.Trim());
        Happenings.Add(Tell("need.lacking", Function.Matching, "引き受けてもらったところのほかに、足りない部分をさがします。"));
    }

    /// <summary>足りた. Nothing more is sought; those who share it stay as they are.</summary>
    public void Suffice()
    {
        RefuseIfClosed();
        if (Lacking is null)
            return;
        Lacking = null;
        Happenings.Add(Tell("need.sufficed", Function.Matching, "足りなかった部分も、そろいました。"));
    }

    private void RefuseIfClosed()
    {
        if (State is NeedState.Closed)
            throw new RefusedException("この困りごとは、閉じています。");
    }
}
