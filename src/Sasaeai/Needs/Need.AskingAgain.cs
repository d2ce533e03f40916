using Sasaeai.Accounts;
using Sasaeai.History;
using Sasaeai.Journal;

namespace Sasaeai.Needs;

/// <summary>ようす. How it was when somebody asked again.</summary>
public sealed record Inquiry(DateOnly On, string ByName, string Note);

public sealed partial class Need
{
    /// <summary>また聞く. Notes how it is now, sets the day on which to ask again, or both; without a day nobody is reminded any more.</summary>
    public void AskHow(User by, string? heard, DateOnly? again, string? what, DateOnly today)
    {
        if (State is NeedState.Closed)
            throw new RefusedException("閉じた困りごとです。もう一度ひらいてから書いてください。");
        if (again < today)
            throw new RefusedException("「また聞く日」が、もう過ぎています。", nameof(AskAgainOn));
        var note = Said(heard);
        if (note is null && again is null && AskAgainOn is null)
            throw new RefusedException("ようすか、また聞く日を書いてください。", nameof(Inquiry.Note));
        (AskAgainOn, AskAgainNote) = (again, again is null ? null : Said(what));
        if (note is null)
            return;
        Inquiries = [.. Inquiries, new(today, by.Name, note)];
        LookInto();
        Happenings.Add(Tell("need.asked-again", Function.Matching, "困りごとのその後のようすを聞きました。"));
    }
}
