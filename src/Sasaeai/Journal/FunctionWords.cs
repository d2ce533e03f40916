namespace Sasaeai.Journal;

public static class FunctionWords
{
    /// <summary>① to ⑥ of the national guideline, and what lies outside the programme.</summary>
    public static string Label(this Function function) => function switch
    {
        Function.Visibility => "① 見える化・問題提起",
        Function.Outreach => "② 働きかけ",
        Function.Networking => "③ ネットワーク",
        Function.SharedDirection => "④ 目指す姿の共有",
        Function.Development => "⑤ 担い手・サービス開発",
        Function.Matching => "⑥ マッチング",
        Function.None => "事業の外",
        _ => throw new ArgumentOutOfRangeException(nameof(function), function, null),
    };
}
