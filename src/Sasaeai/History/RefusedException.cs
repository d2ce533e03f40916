namespace Sasaeai.History;

/// <summary>A record says no. The message is for the screen; <see cref="Field"/> is the form's field that it is about, if one is.</summary>
public sealed class RefusedException(string message, string field = "") : Exception(message)
{
    public string Field { get; } = field;
}
