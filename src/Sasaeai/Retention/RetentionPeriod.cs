using Sasaeai.Accounts;
using Sasaeai.History;

namespace Sasaeai.Retention;

/// <summary>保存期間. How long a municipality keeps one class of records, counted from the end of the 年度 in which the record ended.</summary>
public sealed class RetentionPeriod : Record
{
    private RetentionPeriod() { }

    public required RetentionClass Class { get; init; }

    /// <summary>年度 after the one in which the record ended; days for backups.</summary>
    public int Length { get; private set; }

    /// <summary>The rule of the municipality that says so: 文書管理規程 第32条.</summary>
    public string? Ground { get; private set; }

    public static RetentionPeriod Of(string municipality, RetentionClass of) => new() { Municipality = municipality, Class = of, Length = of.Default() };

    /// <exception cref="RefusedException">Someone else than the responsible official, or a length that nobody means.</exception>
    public void Set(User by, int length, string? ground)
    {
        if (by.Role is not Role.MunicipalOfficer)
            throw new RefusedException("保存期間を決められるのは、市町村の担当だけです。");
        var (least, most) = Class.Bounds();
        if (length < least || length > most)
            throw new RefusedException($"{Class.Label()}は、{least}{Class.Unit()}から{most}{Class.Unit()}までで書いてください。", nameof(Length));
        (Length, Ground) = (length, string.IsNullOrWhiteSpace(ground) ? null : ground.Trim());
    }
}
