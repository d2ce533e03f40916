namespace Sasaeai.Retention;

/// <summary>ほかの記録にある名前. A record of something else in whose text, or history, the name stands.</summary>
/// <param name="Subject">Table of the record.</param>
/// <param name="Id">Its id.</param>
/// <param name="Excerpt">The words around the first place.</param>
public sealed record Mention(string Subject, Guid Id, string Excerpt)
{
    public string Key => $"{Subject}:{Id:N}";

    public static (string Subject, Guid Id)? Read(string key) =>
        key.Split(':') is [var subject, var id] && Guid.TryParseExact(id, "N", out var parsed) ? (subject, parsed) : null;
}
