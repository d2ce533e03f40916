namespace Sasaeai.Imports;

public enum ImportTask
{
    Preview,
    Apply,
    Undo,
}

/// <summary>What is being done with a file now and how far it is, for every process to see. The row goes when the work ends; one that stays was left by a process that died.</summary>
public sealed class ImportRun
{
    /// <summary>Longer than the last, unanswering step of the largest list takes.</summary>
    private static readonly TimeSpan LongestSilence = TimeSpan.FromMinutes(5);

    public required Guid BatchId { get; init; }
    public required ImportTask Task { get; init; }
    public required string Machine { get; init; }
    public required int ProcessId { get; init; }

    /// <summary>One life of one process, since process numbers come again.</summary>
    public required Guid Life { get; init; }
    public required DateTime SeenAt { get; set; }
    public required string Stage { get; set; }
    public int Done { get; set; }
    public int Total { get; set; }

    /// <summary>Somebody, perhaps in another process, thought better of it.</summary>
    public bool StopWanted { get; set; }

    public ImportProgress Progress => new(Stage, Done, Total);

    /// <param name="now">UTC.</param>
    /// <param name="isOurs">Whether the asking process itself is at it.</param>
    internal bool IsAlive(DateTime now, bool isOurs) =>
        isOurs || now - SeenAt < LongestSilence && (Machine != Environment.MachineName || ProcessId != Environment.ProcessId && Exists(ProcessId));

    private static bool Exists(int process)
    {
        try
        {
            using var found = System.Diagnostics.Process.GetProcessById(process);
            return !found.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
