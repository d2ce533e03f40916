using Sasaeai.History;
using Sasaeai.Time;

namespace Sasaeai.People;

public sealed partial class Person
{
    /// <summary>The day of death as far as it is known.</summary>
    public PartialDate? Died => PartialDate.TryParse(DiedText, out var date) ? date : null;

    /// <summary>No letters, visits or askings any more.</summary>
    public bool Gone => DiedText is not null;

    /// <summary>亡くなった. The day may be known only roughly; what hangs on the person is closed by the <c>FarewellDesk</c>.</summary>
    public void Die(string? said, DateOnly today)
    {
        if (Gone)
            throw new RefusedException($"{Name}さんは、もう亡くなったと記録されています。");
        if (MergedIntoId is not null)
            throw new RefusedException($"「{Name}」は、ほかの記録にまとめてあります。そちらに書きとめてください。");
        if (!PartialDate.TryParse(said, today, out var date))
            throw new RefusedException($"「{said}」は日付として読めません。令和8年10月2日、R8.10.2、令和8年10月ごろ のように書いてください。", nameof(DiedText));
        if (date.Earliest > today)
            throw new RefusedException("亡くなった日が、きょうより先になっています。", nameof(DiedText));
        if (Born is { } born && born.Earliest > date.Latest)
            throw new RefusedException("亡くなった日が、生年月日より前になっています。", nameof(DiedText));
        DiedText = date.Edtf;
    }

    /// <summary>It was a mistake.</summary>
    public void Live()
    {
        if (!Gone)
            throw new RefusedException($"{Name}さんは、亡くなったと記録されていません。");
        DiedText = null;
    }
}
