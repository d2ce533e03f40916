namespace Sasaeai.AccessLog;

public sealed partial class LeakReport
{
    /// <summary>第4号: more than a hundred people, for a public body.</summary>
    public const int Many = 100;

    /// <summary>Whether the law asks for a report at all; if not, it is still kept.</summary>
    public bool MustBeTold => Sensitive || Property || Wrongful || People > Many;

    /// <summary>
    /// 速報: 速やかに (施行規則 第44条第1項), which the guideline of the commission reads as some three to five days, the day of knowing being the first.
    /// Where the last day is no working day the commission allows the next; the earlier one is shown, so that nobody relies on a calendar of holidays.
    /// </summary>
    public (DateOnly First, DateOnly Last) FirstTellingDue => (KnownOn.AddDays(3 - 1), KnownOn.AddDays(5 - 1));

    /// <summary>確報: within thirty days, sixty in the case of 第3号 (第44条第2項).</summary>
    public DateOnly FullTellingDue => KnownOn.AddDays((Wrongful ? 60 : 30) - 1);
}
