using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Sasaeai.Web.Pages.SignIn;

internal static class Answers
{
    /// <summary>Where to go on; never to another site.</summary>
    public static string Inside(this PageModel page, string? next) => page.Url.IsLocalUrl(next) ? next! : "/";

    /// <summary>The sentence for what is not simply wrong.</summary>
    public static string? WhyNot(this PageModel _, SignInAnswer answer) => answer.Step switch
    {
        SignInStep.Wait => $"まちがいが続いたので、{InWords(answer.Wait)}ほど待ってから、もう一度お試しください",
        SignInStep.Closed => "この入り口は閉じられています。市町村の担当にお問い合わせください",
        SignInStep.Lapsed => "はじめのパスワードの期限が過ぎました。市町村の担当に、入りなおしの紙をお願いしてください",
        _ => null,
    };

    /// <summary>The same for a way that led over the provider.</summary>
    public static string? WhyNotOutside(this PageModel _, string? why) => Enum.TryParse<OutsideRefusal>(why, out var refusal) ? refusal switch
    {
        OutsideRefusal.OutsideUnknown => "この共通認証とつながった入り口が、ありません。市町村の担当にお問い合わせください。",
        OutsideRefusal.OutsideClosed => "この入り口は閉じられています。市町村の担当にお問い合わせください。",
        OutsideRefusal.OutsideSilent => "共通認証のしくみが、いまこたえません。しばらくしてから、もう一度お試しください。",
        OutsideRefusal.OutsideFailed => "共通認証では確かめられませんでした。もう一度お試しください。",
        _ => null,
    } : null;

    private static string InWords(TimeSpan wait) => wait < TimeSpan.FromMinutes(1) ? $"{Math.Ceiling(wait.TotalSeconds / 10) * 10:0}秒" : $"{Math.Ceiling(wait.TotalMinutes):0}分";
}
