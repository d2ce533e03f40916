using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Sasaeai.Web.Security;

/// <summary>What the framework would say in English when a value does not fit its field.</summary>
public static class JapaneseMessages
{
    public static void Apply(DefaultModelBindingMessageProvider messages)
    {
        messages.SetAttemptedValueIsInvalidAccessor((value, field) => $"「{value}」は{field}として読めません。書き方を確かめてください");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"「{value}」は読めません。書き方を確かめてください");
        messages.SetUnknownValueIsInvalidAccessor(field => $"{field}が読めません。書き方を確かめてください");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "値が読めません。書き方を確かめてください");
        messages.SetValueIsInvalidAccessor(value => $"「{value}」は読めません。書き方を確かめてください");
        messages.SetValueMustBeANumberAccessor(field => $"{field}は数字で書いてください");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "数字で書いてください");
        messages.SetValueMustNotBeNullAccessor(field => $"{field}を書いてください");
        messages.SetMissingBindRequiredValueAccessor(field => $"{field}を書いてください");
        messages.SetMissingKeyOrValueAccessor(() => "値を書いてください");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "送られた内容が空です");
    }
}

/// <summary>The few of Identity's messages that a person can see here.</summary>
public sealed class JapaneseIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) => Say(nameof(PasswordTooShort), $"パスワードは{length}文字以上にしてください");
    public override IdentityError PasswordMismatch() => Say(nameof(PasswordMismatch), "いまのパスワードが違います");
    public override IdentityError DuplicateUserName(string userName) => Say(nameof(DuplicateUserName), $"「{userName}」はもう使われています");
    public override IdentityError DefaultError() => Say(nameof(DefaultError), "うまくいきませんでした。もう一度お試しください");
    public override IdentityError ConcurrencyFailure() => Say(nameof(ConcurrencyFailure), "ほかの画面で変わりました。開きなおしてください");

    private static IdentityError Say(string code, string words) => new() { Code = code, Description = words };
}
