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

    private static string InWords(TimeSpan wait) => wait < TimeSpan.FromMinutes(1) ? $"{Math.Ceiling(wait.TotalSeconds / 10) * 10:0}秒" : $"{Math.Ceiling(wait.TotalMinutes):0}分";
}
