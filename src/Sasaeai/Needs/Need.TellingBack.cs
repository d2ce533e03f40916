using Sasaeai.Accounts;
using Sasaeai.History;
using Sasaeai.Journal;

namespace Sasaeai.Needs;

/// <summary>話してくれた方への返事. What whoever told a worry was told about what came of it.</summary>
/// <param name="Told">False where they need not hear, for the reason in the words.</param>
public sealed record WordBack(DateOnly On, string ByName, string To, string Words, bool Told);

public sealed partial class Need
{
    /// <summary>Something came of it, and whoever told it has not heard.</summary>
    public bool OwesWord => NewsOn is not null;

    internal void BringNews(DateOnly on) => NewsOn = ToldBy is null ? null : on;

    /// <summary>返事をした.</summary>
    public void TellBack(User by, string words, DateOnly on, DateOnly today)
    {
        if (on > today)
            throw new RefusedException("まだ来ていない日です。話した日を書いてください。", nameof(WordBack.On));
        if (on < HeardOn)
            throw new RefusedException("聞いた日より前の日です。", nameof(WordBack.On));
        Keep(by, words, "なにを伝えたかを、ひとことで書いてください。", on, told: true);
        Happenings.Add(Tell("need.told-back", Function.Matching, "困りごとを話してくれた方に、返事をしました。"));
    }

    /// <summary>返事はいらない. They did not want to hear, or cannot be reached.</summary>
    public void LeaveUntold(User by, string reason, DateOnly on) => Keep(by, reason, "返事をしないわけを、ひとことで書いてください。", on, told: false);

    private void Keep(User by, string words, string missing, DateOnly on, bool told)
    {
        if (ToldBy is not { } teller)
            throw new RefusedException("だれから聞いたかが、書かれていません。");
        if (string.IsNullOrWhiteSpace(words))
            throw new RefusedException(missing, nameof(WordBack.Words));
        WordsBack = [.. WordsBack, new(on, by.Name, teller, words.Trim(), told)];
        NewsOn = null;
    }
}
