using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Appointments;
using Sasaeai.Data;
using Sasaeai.History;

namespace Sasaeai.Needs;

/// <summary>To whom, and what the successor should know.</summary>
/// <param name="To">An account; null where it stays as it is.</param>
public sealed record Passing(Guid? To, string? Note);

/// <summary>仕事の引き継ぎ. All that somebody has in charge through one post, for whoever ends the post or stands in for a while.</summary>
public sealed class Succession
{
    private readonly SasaeaiDb db;
    private readonly Dictionary<Guid, IReadOnlyList<Colleague>> successors;

    private Succession(SasaeaiDb db, Appointment post, Hands hands, List<Need> work, List<Need> hidden)
    {
        (this.db, Post, Work, Hidden) = (db, post, work, hidden);
        successors = work.Concat(hidden).ToDictionary(n => n.Id, n => (IReadOnlyList<Colleague>)[.. hands.WhoReach(n).Where(c => c.User.AccountId != post.AccountId)]);
    }

    public Appointment Post { get; }

    /// <summary>The longest wait first.</summary>
    public IReadOnlyList<Need> Work { get; }

    /// <summary>Of which their person does not know (本人未確認): whoever may not read them hands them over together and unseen.</summary>
    public IReadOnlyList<Need> Hidden { get; }

    public int Count => Work.Count + Hidden.Count;

    /// <summary>Who reaches anything of it, and how much.</summary>
    public IReadOnlyList<(Colleague Colleague, int Reached)> Successors =>
        [.. successors.Values.SelectMany(reaching => reaching).GroupBy(c => c.User.AccountId).Select(g => (g.First(), g.Count())).OrderByDescending(s => s.Item1.User.Role == Post.Role).ThenByDescending(s => s.Item2)];

    /// <summary>Who reaches all that the reader may not see: coordinators alone.</summary>
    public IReadOnlyList<Colleague> ForHidden =>
        [.. Hidden.SelectMany(For).DistinctBy(c => c.User.AccountId).Where(c => Hidden.All(n => For(n).Any(r => r.User.AccountId == c.User.AccountId)))];

    public IReadOnlyList<Colleague> For(Need need) => successors[need.Id];

    /// <param name="db">Reaches the municipality.</param>
    /// <param name="post">With its account.</param>
    /// <param name="reader">Whose eyes: the officer's, or their own who hands over.</param>
    /// <param name="today">The day of it.</param>
    /// <param name="stop">Stops reading.</param>
    public static async Task<Succession> LoadAsync(SasaeaiDb db, Appointment post, User reader, DateOnly today, CancellationToken stop = default)
    {
        var hands = await Hands.LoadAsync(db, post.Municipality, today, stop);
        var held = await db.Needs.Where(n => n.Municipality == post.Municipality && n.HeldById == post.AccountId).Open().Include(n => n.Person).InOrder(NeedOrder.LongestWait).ToListAsync(stop);
        var work = held.FindAll(n => hands.IsWorkOf(post, n));
        var sees = NeedAccess.Reaches(reader);
        return new(db, post, hands, work.FindAll(n => sees(n)), work.FindAll(n => !sees(n)));
    }

    /// <summary>Hands over what was chosen; what its successor does not reach stays, and is counted. Nothing is saved before all of it went through; the caller saves.</summary>
    /// <param name="by">The officer, or whoever goes.</param>
    /// <param name="each">By worry; what is not named goes with the rest.</param>
    /// <param name="rest">For all others in sight.</param>
    /// <param name="unseen">For <see cref="Hidden"/>.</param>
    /// <param name="on">The day of it.</param>
    /// <returns>How many went over, and how many were meant to and could not.</returns>
    /// <exception cref="RefusedException">Somebody was chosen for one worry who does not reach it.</exception>
    public (int Passed, int Kept) HandOver(User by, IReadOnlyDictionary<Guid, Passing> each, Passing rest, Passing unseen, DateOnly on)
    {
        var chosen = Work.Select(n => (Need: n, Whom: each.GetValueOrDefault(n.Id, rest), Alone: each.ContainsKey(n.Id))).Concat(Hidden.Select(n => (Need: n, Whom: unseen, Alone: false)))
            .Where(c => c.Whom.To is not null).Select(c => (c.Need, c.Whom.Note, c.Alone, Successor: For(c.Need).FirstOrDefault(s => s.User.AccountId == c.Whom.To))).ToList();
        if (chosen.Find(c => c is { Alone: true, Successor: null }) is { Need: { } wrong })
            throw new RefusedException($"「{wrong.Title}」は、選んだ方には見えません。もう一度、選んでください。");
        var reached = chosen.FindAll(c => c.Successor is not null);
        db.AddRange([.. reached.Select(c => c.Need.PassTo(c.Successor!.User, by, c.Note, on))]);
        return (reached.Count, chosen.Count - reached.Count);
    }
}
