namespace Sasaeai.Tests.Data;

/// <summary>A clock that stands still until the test moves it; noon in Japan unless told otherwise.</summary>
public sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    public FixedClock() : this(new DateTimeOffset(2026, 11, 17, 12, 0, 0, TimeSpan.FromHours(9))) { }

    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now.ToUniversalTime();
}
