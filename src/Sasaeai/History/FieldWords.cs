namespace Sasaeai.History;

/// <summary>What a stored id points at, so that the history can show a name.</summary>
public enum Pointer { None, Area, Organization, Resource }

/// <summary>How the history says one column: its name, and its stored value in words.</summary>
public sealed record FieldWords(string Label)
{
    public Func<string, string> Say { get; init; } = value => value;
    public Pointer PointsAt { get; init; }

    /// <summary>Told in confidence to the people at work.</summary>
    public bool InConfidence { get; init; }

    public static FieldWords YesNo(string label, string yes = "はい", string no = "いいえ") =>
        new(label) { Say = value => bool.TryParse(value, out var on) && on ? yes : no };
}
