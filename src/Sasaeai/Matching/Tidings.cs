using Sasaeai.Accounts;

namespace Sasaeai.Matching;

/// <summary>知らせ. What those who help must hear at once: the person moved, left the municipality, died — or it was a mistake to say so.</summary>
public enum Tidings { Moved, Left, Died, Mistaken }

/// <summary>The tidings as the recipient reads them: which asking, and what to stop; nothing of the person, for the reach may have ended.</summary>
/// <param name="Helping">They had said yes. Those who were only asked need not know why it came to nothing.</param>
public sealed record Word(Guid ReferralId, string ResourceName, DateOnly AskedOn, Tidings What, DateOnly On, bool Helping)
{
    public string Title => What switch
    {
        Tidings.Moved => "引っこされました",
        Tidings.Mistaken => "前の知らせは、まちがいでした",
        _ when !Helping => "お願いは、取り下げになりました",
        Tidings.Left => "市町村の外へ移られました",
        Tidings.Died => "亡くなられました",
        _ => throw new ArgumentOutOfRangeException(nameof(What), What, null),
    };

    public string Sentence => What switch
    {
        Tidings.Moved => "訪ねる先や、集まる所が変わるかもしれません。つぎに会うまえに、コーディネーターに確かめてください。",
        Tidings.Mistaken => "先にお知らせしたことは、まちがいでした。申しわけありません。これからのことは、コーディネーターからうかがいます。",
        _ when !Helping => "返事はいりません。考えてくださって、ありがとうございました。",
        Tidings.Left => "訪問や連絡は、もういりません。これまで、ありがとうございました。",
        Tidings.Died => "訪問や連絡、お手紙は、もうしないでください。これまで、ありがとうございました。",
        _ => throw new ArgumentOutOfRangeException(nameof(What), What, null),
    };
}

public static class TidingsQueries
{
    /// <summary>
    /// Referrals of which somebody must still hear something: to the recipient those of their own organisation, also when the reach has
    /// ended; to others those within sight, so that groups without an account are told by telephone.
    /// </summary>
    public static IQueryable<Referral> WithTidingsFor(this IQueryable<Referral> referrals, User user) =>
        (user.Role is Role.Tier3Coordinator
            ? referrals.Where(r => r.Municipality == user.Municipality && r.OrganizationId != null && r.OrganizationId == user.OrganizationId)
            : referrals.VisibleTo(user)).Where(r => r.Municipality == user.Municipality && r.Tidings != null && r.TidingsHeardOn == null);

    public static IQueryable<Word> Words(this IQueryable<Referral> referrals) => referrals.OrderByDescending(r => r.TidingsOn).ThenBy(r => r.Id)
        .Select(r => new Word(r.Id, r.Resource!.Name, r.AskedOn, r.Tidings!.Value, r.TidingsOn!.Value, r.AnsweredOn != null));
}
