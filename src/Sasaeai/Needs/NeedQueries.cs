using Microsoft.EntityFrameworkCore;

namespace Sasaeai.Needs;

/// <summary>How long a worry has waited, as the list narrows it.</summary>
public enum WaitBand { UnderAWeek, AWeek, AFortnight, AMonth }

public enum NeedOrder { Newest, LongestWait }

/// <summary>Whose a worry is: someone's, an organisation's, or nobody's who is named.</summary>
public enum WhoseNeed { Nobody, Someone, Organization }

/// <summary>What someone looks for among the worries. What is left null does not narrow.</summary>
public sealed record NeedFilter
{
    /// <summary>Areas in which it lies; an empty list asks for worries without an area.</summary>
    public IReadOnlyCollection<Guid>? Areas { get; init; }

    /// <summary>Without a state, what is closed stays away.</summary>
    public NeedState? State { get; init; }
    public string? Category { get; init; }
    public Urgency? Urgency { get; init; }
    public string? Source { get; init; }

    /// <summary>A key of <c>how-met</c>.</summary>
    public string? HowMet { get; init; }

    /// <summary>A key of <c>lack</c>.</summary>
    public string? Lack { get; init; }
    public WhoseNeed? Whose { get; init; }
    public WaitBand? Wait { get; init; }

    /// <summary>Only those whose teller has not heard what came of it, closed ones too.</summary>
    public bool OwingWord { get; init; }
}

/// <summary>How many worries share one mix of what the list narrows by.</summary>
public sealed record NeedCell(Guid? AreaId, NeedState State, IReadOnlyList<string> Categories, Urgency Urgency, string? Source,
    string? HowMet, string? Lack, WhoseNeed Whose, bool OwesWord, WaitBand? Wait, int Count);

public static class NeedQueries
{
    public static string Label(this WhoseNeed whose) => whose switch
    {
        WhoseNeed.Someone => "どなたかのこと",
        WhoseNeed.Organization => "団体のこと",
        WhoseNeed.Nobody => "どなたとも決めていない",
        _ => throw new ArgumentOutOfRangeException(nameof(whose), whose, null),
    };

    public static string Label(this WaitBand band) => band switch
    {
        WaitBand.UnderAWeek => "7日より短い",
        WaitBand.AWeek => "7日から13日",
        WaitBand.AFortnight => "14日から29日",
        WaitBand.AMonth => "30日以上",
        _ => throw new ArgumentOutOfRangeException(nameof(band), band, null),
    };

    /// <summary>Nobody helps yet: <see cref="Need.Waits"/> as a query.</summary>
    public static IQueryable<Need> Waiting(this IQueryable<Need> needs) =>
        needs.Where(n => n.State == NeedState.New || n.State == NeedState.Looking || n.State == NeedState.Asking || n.State == NeedState.AwaitingReply || n.State == NeedState.Promised);

    public static IQueryable<Need> Open(this IQueryable<Need> needs) => needs.Where(n => n.State != NeedState.Closed);

    public static IQueryable<Need> Closed(this IQueryable<Need> needs) => needs.Where(n => n.State == NeedState.Closed);

    /// <summary>Something came of it, and whoever told it has not heard: <see cref="Need.OwesWord"/> as a query.</summary>
    public static IQueryable<Need> OwingWord(this IQueryable<Need> needs) => needs.Where(n => n.NewsOn != null);

    /// <summary>The day on which someone meant to ask again has come.</summary>
    public static IQueryable<Need> ToAskAgain(this IQueryable<Need> needs, DateOnly today) => needs.Where(n => n.AskAgainOn <= today);

    public static IQueryable<Need> Narrowed(this IQueryable<Need> needs, NeedFilter filter, DateOnly today)
    {
        if (filter.State is { } state)
            needs = needs.Where(n => n.State == state);
        else if (!filter.OwingWord)
            needs = needs.Where(n => n.State != NeedState.Closed);
        if (filter.Areas is { Count: 0 })
            needs = needs.Where(n => n.AreaId == null);
        else if (filter.Areas is { } areas)
            needs = needs.Where(n => n.AreaId != null && areas.Contains(n.AreaId.Value));
        if (filter.Category is { } category)
            needs = needs.Where(n => n.Categories.Contains(category));
        if (filter.Urgency is { } urgency)
            needs = needs.Where(n => n.Urgency == urgency);
        if (filter.Source is { } source)
            needs = needs.Where(n => n.Source == source);
        if (filter.HowMet is { } met)
            needs = needs.Where(n => n.HowMet == met);
        if (filter.Lack is { } lack)
            needs = needs.Where(n => n.Missing == lack);
        if (filter.Whose is { } whose)
            needs = needs.Where(n => n.Concerns == whose);
        if (filter.OwingWord)
            needs = needs.OwingWord();
        return filter.Wait is { } band ? needs.WaitingFor(band, today) : needs;
    }

    public static IQueryable<Need> InOrder(this IQueryable<Need> needs, NeedOrder order) => order is NeedOrder.LongestWait
        ? needs.OrderBy(n => n.HeardOn).ThenBy(n => n.Id)
        : needs.OrderByDescending(n => n.HeardOn).ThenByDescending(n => n.Id);

    /// <summary>
    /// All counts of the list from one pass: a cell for each mix. The groups are made of plain columns in the order of IX_Need_Facets, so that the
    /// database may count along the index and sort nothing; what is computed of a day comes afterwards.
    /// </summary>
    public static async Task<IReadOnlyList<NeedCell>> CellsAsync(this IQueryable<Need> needs, DateOnly today, CancellationToken stop = default)
    {
        var (week, fortnight, month) = (today.AddDays(-7), today.AddDays(-14), today.AddDays(-30));
        var mixes = await needs.GroupBy(n => new { n.State, n.AreaId, n.Categories, n.Urgency, n.Source, n.HowMet, n.Missing, n.Concerns, n.NewsOn })
            .Select(g => new { g.Key, All = g.Count(), Week = g.Count(n => n.HeardOn > week), Fortnight = g.Count(n => n.HeardOn > fortnight), Month = g.Count(n => n.HeardOn > month) })
            .ToListAsync(stop);
        return [.. from mix in mixes
                   from part in Need.WaitsIn(mix.Key.State)
                       ? new (WaitBand? Wait, int Count)[] { (WaitBand.UnderAWeek, mix.Week), (WaitBand.AWeek, mix.Fortnight - mix.Week), (WaitBand.AFortnight, mix.Month - mix.Fortnight), (WaitBand.AMonth, mix.All - mix.Month) }
                       : [(null, mix.All)]
                   where part.Count > 0
                   let of = mix.Key
                   select new NeedCell(of.AreaId, of.State, of.Categories, of.Urgency, of.Source, of.HowMet, of.Missing, of.Concerns, of.NewsOn is not null, part.Wait, part.Count)];
    }

    /// <summary>The same of closed ones, along IX_Need_ClosedFacets. They wait no more, so no day of hearing swells that index.</summary>
    public static async Task<IReadOnlyList<NeedCell>> ClosedCellsAsync(this IQueryable<Need> needs, CancellationToken stop = default)
    {
        var mixes = await needs.Closed().GroupBy(n => new { n.AreaId, n.Categories, n.Urgency, n.Source, n.HowMet, n.Missing, n.Concerns, n.NewsOn })
            .Select(g => new { g.Key, Count = g.Count() }).ToListAsync(stop);
        return [.. from mix in mixes
                   let of = mix.Key
                   select new NeedCell(of.AreaId, NeedState.Closed, of.Categories, of.Urgency, of.Source, of.HowMet, of.Missing, of.Concerns, of.NewsOn is not null, null, mix.Count)];
    }

    private static IQueryable<Need> WaitingFor(this IQueryable<Need> needs, WaitBand band, DateOnly today)
    {
        var waiting = needs.Waiting();
        var (week, fortnight, month) = (today.AddDays(-7), today.AddDays(-14), today.AddDays(-30));
        return band switch
        {
            WaitBand.UnderAWeek => waiting.Where(n => n.HeardOn > week),
            WaitBand.AWeek => waiting.Where(n => n.HeardOn <= week && n.HeardOn > fortnight),
            WaitBand.AFortnight => waiting.Where(n => n.HeardOn <= fortnight && n.HeardOn > month),
            _ => waiting.Where(n => n.HeardOn <= month),
        };
    }
}
