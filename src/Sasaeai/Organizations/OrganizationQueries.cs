using Sasaeai.Accounts;
using Sasaeai.Data;

namespace Sasaeai.Organizations;

/// <summary>What someone looks for among the organisations. What is left null does not narrow.</summary>
public sealed record OrganizationFilter
{
    public string? Kind { get; init; }

    /// <summary>Areas in which it lies; an empty list asks for those without a place.</summary>
    public IReadOnlyCollection<Guid>? Areas { get; init; }
    public bool Closed { get; init; }
}

public static class OrganizationQueries
{
    /// <summary>Not taken in by another record.</summary>
    public static IQueryable<Organization> Standing(this IQueryable<Organization> organizations) => organizations.Where(o => o.MergedIntoId == null);

    /// <summary>Every word, folded, stands in what it is searched by.</summary>
    public static IQueryable<Organization> WithWords(this IQueryable<Organization> organizations, SasaeaiDb db, User user, string? typed) =>
        WordIndex.Words(typed).Aggregate(organizations, (found, word) => found.Holding(db, user.Municipality, word));

    public static IQueryable<Organization> Narrowed(this IQueryable<Organization> organizations, OrganizationFilter filter)
    {
        organizations = organizations.Where(o => o.ClosedOn != null == filter.Closed);
        if (filter.Kind is { } kind)
            organizations = organizations.Where(o => o.Kind == kind);
        return filter.Areas switch
        {
            null => organizations,
            { Count: 0 } => organizations.Where(o => o.AreaId == null),
            var areas => organizations.Where(o => o.AreaId != null && areas.Contains(o.AreaId.Value)),
        };
    }

    /// <summary>One row for each mix of what the list narrows by.</summary>
    public static IQueryable<OrganizationCell> Cells(this IQueryable<Organization> organizations) =>
        organizations.GroupBy(o => new { o.AreaId, o.Kind, Closed = o.ClosedOn != null })
            .Select(g => new OrganizationCell(g.Key.AreaId, g.Key.Kind, g.Key.Closed, g.Count()));
}

public sealed record OrganizationCell(Guid? AreaId, string Kind, bool Closed, int Count);
