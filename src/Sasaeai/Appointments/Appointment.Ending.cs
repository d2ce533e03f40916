using Sasaeai.Accounts;
using Sasaeai.History;
using Sasaeai.Journal;

namespace Sasaeai.Appointments;

public sealed partial class Appointment
{
    internal void Begin() => Happenings.Add(new("appointment.begun", Function.None, $"{Role.Label()}を配置しました。"));

    /// <summary>The last day is <paramref name="on"/>; from the next day the post reaches nothing.</summary>
    /// <exception cref="RefusedException">It has ended already, would end before it began, or is one's own.</exception>
    public void End(User by, DateOnly on)
    {
        if (AccountId == by.AccountId)
            throw new RefusedException("ご自分の配置は、ほかの担当に終えてもらってください。");
        if (ValidUntil is not null && ValidUntil < on)
            throw new RefusedException("この配置は、もう終わっています。");
        if (on < ValidFrom)
            throw new RefusedException("終わりの日が、始まりの日より前になっています。", "On");
        ValidUntil = on;
        Happenings.Add(new("appointment.ended", Function.None, $"{Role.Label()}の配置を終えました。"));
    }

    /// <summary>更新. The post goes on until a later day, within the same reach.</summary>
    /// <exception cref="RefusedException">It has no end, or the new one is not later.</exception>
    public void RenewUntil(DateOnly until)
    {
        if (ValidUntil is null || until <= ValidUntil)
            throw new RefusedException("この配置は、もうその日まで続くことになっています。");
        ValidUntil = until;
        Happenings.Add(new("appointment.renewed", Function.None, $"{Role.Label()}の配置を更新しました。"));
    }

    /// <summary>Takes an ending back.</summary>
    public void Continue()
    {
        ValidUntil = null;
        Happenings.Add(new("appointment.continued", Function.None, $"{Role.Label()}の配置を続けることにしました。"));
    }
}
