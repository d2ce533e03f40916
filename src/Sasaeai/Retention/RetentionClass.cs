using Sasaeai.AccessLog;

namespace Sasaeai.Retention;

/// <summary>保存の区分. What is kept for a time of its own.</summary>
public enum RetentionClass
{
    /// <summary>A closed worry with everything that hangs on it.</summary>
    Need,

    /// <summary>A person of whom nothing is followed any more.</summary>
    Person,

    /// <summary>Files as they were handed over for import.</summary>
    Original,

    /// <summary>だれが見たかの記録.</summary>
    AccessLog,

    /// <summary>控え. Copies that whoever runs the product takes; the product does not know where they lie.</summary>
    Backup,
}

public static class RetentionClasses
{
    /// <summary>What holds until a municipality says otherwise: years, days for <see cref="RetentionClass.Backup"/>.</summary>
    public static int Default(this RetentionClass of) => of switch
    {
        RetentionClass.Original => 3,
        RetentionClass.Backup => 90,
        _ => 5,
    };

    /// <summary>Shorter would lose what an audit asks for, longer is kept by no rule of documents.</summary>
    public static (int Least, int Most) Bounds(this RetentionClass of) => of switch
    {
        RetentionClass.Backup => (1, 366),
        RetentionClass.AccessLog => (OldLooks.Years, 30),
        _ => (1, 30),
    };

    public static string Unit(this RetentionClass of) => of is RetentionClass.Backup ? "日" : "年";

    public static string Label(this RetentionClass of) => of switch
    {
        RetentionClass.Need => "終わった困りごと",
        RetentionClass.Person => "人",
        RetentionClass.Original => "取り込んだファイルの原本",
        RetentionClass.AccessLog => "だれが見たかの記録",
        RetentionClass.Backup => "控え（バックアップ）",
        _ => throw new ArgumentOutOfRangeException(nameof(of), of, null),
    };
}
