using System.Security.Cryptography;
using System.Text;
using Sasaeai.Accounts;
using Sasaeai.Seeding;
using Sasaeai.Web.Tests.Hosting;
using Xunit;

namespace Sasaeai.Web.Tests.Security;

/// <summary><c>SASAEAI_BREACHED</c>: what leaked elsewhere is nobody's new password here.</summary>
public sealed class BreachedTests(BreachedTests.Listed scene) : IClassFixture<BreachedTests.Listed>
{
    /// <summary>Long enough and of many pieces, and leaked all the same.</summary>
    private const string Leaked = "夕凪の港で網をつくろうよ", Own = "朝凪の浜で貝をひろったよ";
    private readonly House house = scene.House;

    [Fact]
    public async Task A_leaked_password_is_taken_neither_when_it_is_changed_nor_by_a_paper()
    {
        var newcomer = await Newcomer.ArriveAsync(house);
        var visitor = await newcomer.SignInAsync();
        using var changed = await visitor.PostAsync("/account/password", new() { ["Current"] = Newcomer.Password, ["Fresh"] = Leaked });
        Assert.Contains("もれたことのある", (await Visitor.PageAsync(changed)).QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);

        using var paper = await (await house.SignInAsync(Cast.Hamada)).PostAsync($"/accounts/{newcomer.Id}", [], $"/accounts/{newcomer.Id}?handler=Recover");
        var key = (await Visitor.PageAsync(paper)).QuerySelector(".paper .key")!.TextContent;
        using var refused = await house.Anonymous().PostAsync($"/invitation/{key}", new() { ["Fresh"] = Leaked });
        Assert.Contains("もれたことのある", (await Visitor.PageAsync(refused)).QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);

        using var taken = await visitor.PostAsync("/account/password", new() { ["Current"] = Newcomer.Password, ["Fresh"] = Own });
        Assert.Equal("/account", taken.Headers.Location!.ToString());
    }

    /// <summary>The product with a list of one.</summary>
    public sealed class Listed : IAsyncLifetime
    {
        private readonly string file = Path.GetTempFileName();

        public Listed()
        {
#pragma warning disable CA5350 // As the list is made.
            File.WriteAllText(file, $"{Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(Leaked)))}:3\r\n");
#pragma warning restore CA5350
            House = new(services => services.AddSingleton(s => Settings.From(s.GetRequiredService<IConfiguration>()) with { Breached = BreachedPasswords.In(file) }));
        }

        public House House { get; }

        public ValueTask InitializeAsync() => House.InitializeAsync();

        public async ValueTask DisposeAsync()
        {
            await House.DisposeAsync();
            File.Delete(file);
        }
    }
}
