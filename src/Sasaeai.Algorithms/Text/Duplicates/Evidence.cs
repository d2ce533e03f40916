namespace Sasaeai.Algorithms.Text.Duplicates;

/// <summary>One observation about a pair, its weight in bits (positive speaks for one and the same), and how to say it.</summary>
public readonly record struct Evidence(double Weight, string Words);
