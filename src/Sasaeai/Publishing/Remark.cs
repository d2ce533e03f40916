using Sasaeai.Accounts;
using Sasaeai.History;
using Sasaeai.Resources;

namespace Sasaeai.Publishing;

public enum RemarkKind { Different, Over, Other }

/// <summary>知らせ. What somebody who read the public list says of an entry: no account, no name, and it changes nothing by itself.</summary>
public sealed class Remark : Record
{
    public const int Longest = 500;

    public required Guid ResourceId { get; init; }
    public Resource? Resource { get; init; }
    public required DateOnly On { get; init; }
    public required RemarkKind Kind { get; init; }
    public required string Words { get; init; }
    public DateOnly? SettledOn { get; private set; }
    public string? SettledByName { get; private set; }

    /// <summary>対応しました. The record was put right, or there was nothing to put right.</summary>
    public void SettleBy(User by, DateOnly on)
    {
        SettledOn ??= on;
        SettledByName ??= by.Name;
    }
}

public static class RemarkKinds
{
    public static string Label(this RemarkKind kind) => kind switch
    {
        RemarkKind.Different => "書いてあることとちがう",
        RemarkKind.Over => "もうやっていないようだ",
        RemarkKind.Other => "そのほか",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
