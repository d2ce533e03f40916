using System.Runtime.InteropServices;

namespace Sasaeai.Benchmarks.Finding;

/// <summary>What this thread has had of the processor: on a machine that does other things too, a wall clock measures those as well.</summary>
internal static class ThreadClock
{
    /// <summary>CLOCK_THREAD_CPUTIME_ID of Linux.</summary>
    private const int OfThisThread = 3;

    public static double Milliseconds => Read(OfThisThread, out var time) == 0
        ? time.Seconds * 1e3 + time.Nanoseconds / 1e6
        : throw new InvalidOperationException("This system does not tell a thread's processor time.");

    [DllImport("libc", EntryPoint = "clock_gettime"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Read(int clock, out Time time);

    private readonly record struct Time(long Seconds, long Nanoseconds);
}
