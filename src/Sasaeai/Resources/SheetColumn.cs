namespace Sasaeai.Resources;

/// <summary>
/// 台帳の一覧の欄. One column of the sheet of the registry, in both directions: what it says of a resource, and what a cell of it means.
/// </summary>
/// <param name="Heading">As the sheet has it.</param>
/// <param name="Column">The column of <see cref="Resource"/>.</param>
/// <param name="Write">The cell; null or empty where there is nothing to say. Areas are named by the function.</param>
/// <param name="Read">The value of a cell that is not empty. A <see cref="FormatException"/> says to the person what is wrong with it.</param>
/// <param name="Empty">The value that an empty cell means.</param>
public sealed record SheetColumn(string Heading, string Column, Func<Resource, Func<Guid?, string?>, string?> Write, Func<string, SheetNames, object> Read, object? Empty = null)
{
    /// <summary>Taken over with a new resource; afterwards it changes by acts of its own (a step, a confirmation), not by a cell.</summary>
    public bool OnlyAtFirst { get; init; }
}

/// <summary>What names in a sheet stand for in one municipality.</summary>
/// <param name="Area">An area by its name.</param>
/// <param name="Body">An organisation by its name, made where it is new.</param>
public sealed record SheetNames(Func<string, Guid> Area, Func<string, Guid> Body);
