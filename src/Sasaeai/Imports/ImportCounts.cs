namespace Sasaeai.Imports;

/// <summary>What became of the rows. Every row of the municipality is in exactly one of the first four.</summary>
public sealed record ImportCounts(int Added, int Updated, int Unchanged, int Refused, int Elsewhere, int Vanished, int Alike)
{
    public int Rows => Added + Updated + Unchanged + Refused;

    public static ImportCounts operator +(ImportCounts one, ImportCounts other) => new(
        one.Added + other.Added, one.Updated + other.Updated, one.Unchanged + other.Unchanged, one.Refused + other.Refused,
        one.Elsewhere + other.Elsewhere, one.Vanished + other.Vanished, one.Alike + other.Alike);

    /// <summary>The line that ends the command: <c>rows R: added A, updated U, unchanged N, refused F</c>.</summary>
    public override string ToString() => $"rows {Rows}: added {Added}, updated {Updated}, unchanged {Unchanged}, refused {Refused}";

    public string InJapanese => $"{Rows:N0}行: 新しく{Added:N0}、直して{Updated:N0}、そのまま{Unchanged:N0}、受け取れず{Refused:N0}";
}
