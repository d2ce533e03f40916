using System.Security.Cryptography;

namespace Sasaeai.Accounts;

/// <summary>How somebody came in.</summary>
public enum WayIn { Password, PasswordAndApp, PasswordAndPaperCode, Passkey, Outside, OneTimeLink }

public enum StayEnd { SignedOut, EndedByOwner, EndedByOfficer, SecurityChanged, TooLongUnused, TooOld, AppointmentEnded, AccountClosed }

/// <summary>入ったままの端末. One sign-in on one device, from coming in until it ends; the cookie only names it.</summary>
public sealed class Stay
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>What the cookie holds, a new one after each proof of who it is; the list of sessions shows the id and never this.</summary>
    public Guid Key { get; set; } = NewKey();
    public required Guid AccountId { get; init; }
    public required WayIn How { get; set; }

    /// <summary>Device and browser in plain words, e.g. <c>Windowsのパソコン（Edge）</c>.</summary>
    public required string Device { get; init; }
    public required string Address { get; set; }
    public required DateTime StartedAt { get; init; }
    public required DateTime LastSeenAt { get; set; }

    /// <summary>When whoever is there last proved who they are.</summary>
    public required DateTime ProvenAt { get; set; }

    /// <summary>What the next page says of what was just done; it may name people, and is gone once it was said.</summary>
    public string? Told { get; set; }
    public DateTime? EndedAt { get; set; }
    public StayEnd? EndedWhy { get; set; }

    /// <summary>128 random bits: six of a GUID of version 4 are always the same.</summary>
    public static Guid NewKey() => new(RandomNumberGenerator.GetBytes(16));
}

public static class StayWords
{
    public static string Label(this WayIn how) => how switch
    {
        WayIn.Password => "パスワード",
        WayIn.PasswordAndApp => "パスワードと認証アプリ",
        WayIn.PasswordAndPaperCode => "パスワードと紙のコード",
        WayIn.Passkey => "パスキー",
        WayIn.Outside => "ほかのしくみの入り口",
        WayIn.OneTimeLink => "一度だけの紙",
        _ => throw new ArgumentOutOfRangeException(nameof(how), how, null),
    };

    public static string Label(this StayEnd why) => why switch
    {
        StayEnd.SignedOut => "出ました",
        StayEnd.EndedByOwner => "ご本人が、ほかの端末から終わらせました",
        StayEnd.EndedByOfficer => "市町村の担当が終わらせました",
        StayEnd.SecurityChanged => "パスワードや確かめ方を変えたので、終わりました",
        StayEnd.TooLongUnused => "しばらく使わなかったので、終わりました",
        StayEnd.TooOld => "入ってから時間がたったので、終わりました",
        StayEnd.AppointmentEnded => "配置が終わったので、終わりました",
        StayEnd.AccountClosed => "入り口が閉じられたので、終わりました",
        _ => throw new ArgumentOutOfRangeException(nameof(why), why, null),
    };
}
