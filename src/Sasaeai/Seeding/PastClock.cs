namespace Sasaeai.Seeding;

/// <summary>A clock that shows whatever time in Japan it was last set to.</summary>
internal sealed class PastClock : TimeProvider
{
    private DateTimeOffset now;

    public void Set(DateTime inJapan) => now = new DateTimeOffset(inJapan, TimeSpan.FromHours(9));

    public override DateTimeOffset GetUtcNow() => now.ToUniversalTime();
}
