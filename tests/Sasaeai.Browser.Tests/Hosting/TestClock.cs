using System.Diagnostics;

namespace Sasaeai.Browser.Tests.Hosting;

/// <summary>A clock that starts at noon of one Tuesday in Japan and runs on from there, so that no test depends on the day or the hour it is run at.</summary>
public sealed class TestClock : TimeProvider
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 17, 12, 0, 0, TimeSpan.FromHours(9));
    private readonly long started = Stopwatch.GetTimestamp();
    private int daysOn;

    public override DateTimeOffset GetUtcNow() => (Noon.AddDays(daysOn) + Stopwatch.GetElapsedTime(started)).ToUniversalTime();

    public void Pass(int days) => daysOn += days;
}
