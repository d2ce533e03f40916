namespace Sasaeai.Web.Components;

/// <summary>The eight places of the thread (糸), from a worry to its answer.</summary>
public enum KnotPlace { Need, Search, Theme, Agreement, Project, Resource, Referral, Answer }

/// <summary>What stands at one place of the thread: its name, its page, when, and one short note.</summary>
public sealed record Knot(KnotPlace Place, string Title, string? Href = null)
{
    public string? When { get; init; }

    /// <summary>The day it came to pass, from which the days between knots are counted.</summary>
    public DateOnly? On { get; init; }
    public string? Note { get; init; }

    /// <summary>Other words for the place: 見つからず in place of つなぎ先を探す.</summary>
    public string? Kind { get; init; }

    /// <summary>Still under way: drawn hollow.</summary>
    public bool Open { get; init; }

    /// <summary>How many other threads come in here (many worries, one theme).</summary>
    public int Gathers { get; init; }

    /// <summary>How many other threads leave from here (one resource, many answers).</summary>
    public int Spreads { get; init; }
}
