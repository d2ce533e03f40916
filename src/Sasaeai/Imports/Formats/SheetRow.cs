using System.Text.Json.Serialization;
using Sasaeai.Resources;

namespace Sasaeai.Imports.Formats;

/// <summary>A row of the registry's own sheet.</summary>
/// <param name="Record">The resource that it was written for; null where somebody added the row.</param>
/// <param name="TakenOut">When the sheet was taken out, UTC, as exactly as it still says.</param>
/// <param name="Cells">Cells of the sheet's columns, as far as they are there.</param>
public sealed record SheetRow(Guid? Record, DateTime TakenOut, IReadOnlyList<SheetCell> Cells);

public sealed record SheetCell([property: JsonIgnore] SheetColumn Column, string Text)
{
    public string Heading => Column.Heading;
}
