namespace Sasaeai.Seeding;

/// <summary>Numbers that look drawn at random and stay the same for ever: SplitMix64 (Steele, Lea and Flood 2014) begun from a text.</summary>
internal sealed class Dice(string seed)
{
    private ulong state = seed.Aggregate(14695981039346656037UL, (hash, letter) => (hash ^ letter) * 1099511628211UL);

    /// <summary>The next number, from 0 up to but not including 1.</summary>
    public double Next()
    {
        var z = state += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
    }

    /// <summary>The next number between two others.</summary>
    public double Between(double low, double high) => low + (high - low) * Next();

    /// <summary>The next whole number between two others, each of which may come.</summary>
    public int Whole(int low, int high) => low + (int)((high - low + 1) * Next());

    public bool Says(double chance) => Next() < chance;

    public T One<T>(IReadOnlyList<T> of) => of[Whole(0, of.Count - 1)];
}
