using Sasaeai.Accounts;

namespace Sasaeai.History;

/// <summary>What a stored id points at, so that the history can show a name.</summary>
public enum Pointer { None, Area, Organization, Resource }

/// <summary>How the history says one column: its name, and its stored value in words.</summary>
/// <param name="Class">Who may read it, and where it may stand.</param>
public sealed record FieldWords(string Label, FieldClass Class)
{
    public Func<string, string> Say { get; init; } = value => value;
    public Pointer PointsAt { get; init; }

    public static FieldWords YesNo(string label, FieldClass @class, string yes = "はい", string no = "いいえ") =>
        new(label, @class) { Say = value => bool.TryParse(value, out var on) && on ? yes : no };
}
