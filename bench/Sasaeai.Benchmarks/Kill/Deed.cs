namespace Sasaeai.Benchmarks.Kill;

internal enum DeedKind { Worry, Title, Approach, Referral, View }

/// <summary>One thing that a writer asked of the server.</summary>
/// <param name="Kind">What.</param>
/// <param name="Mark">Words that stand nowhere else.</param>
/// <param name="Subject">The record it is about, where that was known before.</param>
/// <param name="At">When it was asked.</param>
internal sealed record Deed(DeedKind Kind, string Mark, Guid Subject, DateTime At)
{
    /// <summary>The server has answered that it is done.</summary>
    public bool Acknowledged { get; set; }

    /// <summary>Where the answer led, if that is a record.</summary>
    public Guid? Made { get; set; }
}
