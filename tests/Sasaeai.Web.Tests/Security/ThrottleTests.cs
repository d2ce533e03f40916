using Sasaeai.Web.Security;
using Xunit;

namespace Sasaeai.Web.Tests.Security;

public sealed class ThrottleTests
{
    private sealed class Hands : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 17, 3, 0, 0, TimeSpan.Zero);
        public override DateTimeOffset GetUtcNow() => Now;
    }

    private readonly Hands clock = new();
    private readonly Throttle throttle;

    public ThrottleTests() => throttle = new(clock);

    private static Try From(string address, string name = "hori", string? device = null) => new(name, address, device);

    private int Guess(Try one, int times) => Enumerable.Range(0, times).Count(_ => throttle.Enter(one) == TimeSpan.Zero);

    [Fact]
    public void The_wait_doubles_with_each_further_try_and_ends()
    {
        Assert.Equal(Throttle.FreeTries, Guess(From("a"), 20));
        Assert.Equal(TimeSpan.FromSeconds(30), throttle.Enter(From("a")));
        clock.Now += TimeSpan.FromSeconds(30);
        Assert.Equal(1, Guess(From("a"), 20));
        Assert.Equal(TimeSpan.FromMinutes(1), throttle.Enter(From("a")));
        clock.Now += Throttle.Window;
        Assert.Equal(Throttle.FreeTries, Guess(From("a"), 20));
    }

    [Fact]
    public void Waiting_tries_do_not_lengthen_the_wait()
    {
        Guess(From("a"), 1000);
        clock.Now += TimeSpan.FromSeconds(30);

        Assert.Equal(TimeSpan.Zero, throttle.Enter(From("a")));
    }

    [Fact]
    public void Elsewhere_the_account_stays_open_up_to_its_own_limit_and_at_a_known_device_always()
    {
        var limit = From("x").MostByName;
        Assert.Equal(limit, Enumerable.Range(0, 100).Sum(i => Guess(From($"10.0.0.{i}"), 1)));

        Assert.NotEqual(TimeSpan.Zero, throttle.Enter(From("elsewhere")));
        Assert.Equal(TimeSpan.Zero, throttle.Enter(From("elsewhere", device: "desk")));
        Assert.Equal(TimeSpan.Zero, throttle.Enter(From("elsewhere", name: "another")));
    }

    [Fact]
    public void A_stolen_known_device_is_throttled_like_any_address() =>
        Assert.Equal(Throttle.FreeTries, Guess(From("a", device: "desk"), 20));

    [Fact]
    public void One_address_tries_only_so_many_names()
    {
        Assert.Equal(Throttle.TriesFromAnAddress, Enumerable.Range(0, 300).Sum(i => Guess(From("a", $"name{i}"), 1)));
        Assert.Equal(TimeSpan.Zero, throttle.Enter(From("b", "name1")));
    }

    [Fact]
    public void Whoever_comes_in_is_not_counted()
    {
        for (var i = 0; i < 300; i++)
        {
            var one = From("a", $"name{i}");
            Assert.Equal(TimeSpan.Zero, throttle.Enter(one));
            throttle.Succeeded(one);
        }
    }

    [Fact]
    public void A_flood_of_names_does_not_fill_the_memory_nor_free_the_one_under_attack()
    {
        Guess(From("a"), 20);
        clock.Now += TimeSpan.FromSeconds(1);
        for (var i = 0; i < 25_000; i++)
            throttle.Enter(From($"{i}", $"flood{i}"));

        Assert.NotEqual(TimeSpan.Zero, throttle.Enter(From("a")));
    }
}
