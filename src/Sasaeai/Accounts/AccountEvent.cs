namespace Sasaeai.Accounts;

public enum AccountHappening
{
    SignedIn, SignInFailed, CodeFailed, SignedOut, StayEnded, ProvenAgain, ProofFailed,
    PasswordChanged, AuthenticatorSet, PasskeyAdded, PasskeyRemoved, PaperCodesMade, PaperCodeUsed,
    Invited, InvitationUsed, RecoveryBegun, RecoveryUsed, Warned, Closed, Reopened, LinkedOutside, UnlinkedOutside, HandedOver, EmergencyMissed,
    Refused, MadeToWait, ClosedTried, LapsedTried, PasskeyFailed, OutsideFailed, LinkFailed, FormUnproven, InputUnlikely, TooMuch,
}

/// <summary>入り口のできごと. Something that matters for the safety of one account; rows are only ever added, and hold no secret.</summary>
public sealed class AccountEvent
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required DateTime At { get; init; }
    public required Guid AccountId { get; init; }
    public required string AccountName { get; init; }
    public required AccountHappening What { get; init; }

    /// <summary>Whoever did it where that is somebody else: an officer who invites, ends, opens again.</summary>
    public Guid? ById { get; init; }
    public string? ByName { get; init; }
    public required string Address { get; init; }

    /// <summary>By what way, on what device, which passkey; never what was typed.</summary>
    public string? Note { get; init; }
}

public static class AccountHappenings
{
    public static string Label(this AccountHappening what) => what switch
    {
        AccountHappening.SignedIn => "入りました",
        AccountHappening.SignInFailed => "パスワードが違い、入れませんでした",
        AccountHappening.CodeFailed => "数字かコードが違い、入れませんでした",
        AccountHappening.SignedOut => "出ました",
        AccountHappening.StayEnded => "入ったままの端末を終わらせました",
        AccountHappening.ProvenAgain => "もう一度、ご本人か確かめました",
        AccountHappening.ProofFailed => "もう一度の確かめで、違っていました",
        AccountHappening.PasswordChanged => "パスワードを変えました",
        AccountHappening.AuthenticatorSet => "認証アプリを登録しました",
        AccountHappening.PasskeyAdded => "パスキーを登録しました",
        AccountHappening.PasskeyRemoved => "パスキーをはずしました",
        AccountHappening.PaperCodesMade => "紙のコードを作りました",
        AccountHappening.PaperCodeUsed => "紙のコードを一つ使いました",
        AccountHappening.Invited => "招待の紙を作りました",
        AccountHappening.InvitationUsed => "招待の紙で、パスワードを決めました",
        AccountHappening.RecoveryBegun => "入りなおしの紙を作りました",
        AccountHappening.RecoveryUsed => "入りなおしの紙で、パスワードを決めなおしました",
        AccountHappening.Warned => "使われていないと、担当に知らせました",
        AccountHappening.Closed => "入り口を閉じました",
        AccountHappening.Reopened => "入り口をまた開きました",
        AccountHappening.LinkedOutside => "ほかのしくみの入り口とつなぎました",
        AccountHappening.UnlinkedOutside => "ほかのしくみの入り口とのつながりをはずしました",
        AccountHappening.HandedOver => "担当を引きつぎました",
        AccountHappening.EmergencyMissed => "緊急に開こうとして、見つかりませんでした",
        AccountHappening.Refused => "届かない画面や記録を開こうとしました",
        AccountHappening.MadeToWait => "まちがいが続いたので、待ってもらいました",
        AccountHappening.ClosedTried => "閉じた入り口に入ろうとしました",
        AccountHappening.LapsedTried => "期限の過ぎたはじめのパスワードで入ろうとしました",
        AccountHappening.PasskeyFailed => "パスキーが違い、入れませんでした",
        AccountHappening.OutsideFailed => "共通認証では、入れませんでした",
        AccountHappening.LinkFailed => "使えない紙の番号で入ろうとしました",
        AccountHappening.FormUnproven => "どの画面から来たのか確かめられない書き込みを、断りました",
        AccountHappening.InputUnlikely => "画面からは送れないものが、送られてきました",
        AccountHappening.TooMuch => "短いあいだに使いすぎたので、待ってもらいました",
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, null),
    };
}
