using Sasaeai.Web.Security;
using Xunit;

namespace Sasaeai.Web.Tests.Security;

public sealed class OpenDoorsTests
{
    [Theory]
    [InlineData("http://127.0.0.1:5080")]
    [InlineData("http://localhost:5080;http://[::1]:5080")]
    [InlineData("http://unix:/run/sasaeai/http.sock")]
    [InlineData("https://0.0.0.0:443")]
    public void On_this_machine_or_by_https_it_listens(string urls) => Assert.Null(WhyNot(false, ("urls", urls)));

    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://*:5080")]
    [InlineData("http://[::]:5080")]
    [InlineData("http://10.0.0.5:5080")]
    [InlineData("http://sasaeai.example.lg.jp:5080")]
    [InlineData("http://127.0.0.1:5080;http://10.0.0.5:5080")]
    public void By_plain_http_nobody_reaches_it_from_elsewhere_unless_it_is_told_of_a_proxy(string urls)
    {
        Assert.Contains("SASAEAI_HTTPS", WhyNot(false, ("urls", urls)), StringComparison.Ordinal);
        Assert.Null(WhyNot(true, ("urls", urls)));
    }

    [Fact]
    public void An_endpoint_of_kestrels_own_settings_counts_in_place_of_the_addresses() =>
        Assert.Contains("SASAEAI_HTTPS", WhyNot(false, ("urls", "http://127.0.0.1:5080"), ("Kestrel:Endpoints:Open:Url", "http://0.0.0.0:5080")), StringComparison.Ordinal);

    private static string? WhyNot(bool https, params (string Name, string Value)[] settings) =>
        OpenDoors.WhyNot(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Name, (string?)s.Value))).Build(), https);
}
