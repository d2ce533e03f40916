namespace Sasaeai.Imports;

/// <summary>How far an import is: what it is doing and how many rows are behind it.</summary>
/// <param name="Stage">For the person: 読んでいます.</param>
/// <param name="Done">Rows behind it in this stage.</param>
/// <param name="Total">Rows of this stage; 0 while nobody knows.</param>
public sealed record ImportProgress(string Stage, int Done, int Total);
