namespace Sasaeai.Imports.Tables;

/// <summary>The file cannot be taken as a table. The message is for the person who chose it: what is wrong and what to do.</summary>
public sealed class UnreadableTableException : Exception
{
    public UnreadableTableException()
    {
    }

    public UnreadableTableException(string message) : base(message)
    {
    }

    public UnreadableTableException(string message, Exception inner) : base(message, inner)
    {
    }
}
