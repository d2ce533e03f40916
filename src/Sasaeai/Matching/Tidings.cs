namespace Sasaeai.Matching;

/// <summary>知らせ. What those who help must hear at once: the person moved, left the municipality, died — or it was a mistake to say so.</summary>
public enum Tidings { Moved, Left, Died, Mistaken }
