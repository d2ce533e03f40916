namespace Sasaeai.Algorithms.Text.Finding;

/// <summary>A found text: its number in the order of adding, and its score, of which only the order means something.</summary>
public readonly record struct Hit(int Text, long Score);
