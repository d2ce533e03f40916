using Sasaeai.Data;
using Xunit;

namespace Sasaeai.Tests.Data;

public sealed class DatabaseWireTests : IDisposable
{
    private readonly string authority = Path.GetTempFileName();

    [Theory]
    [InlineData("data/sasaeai.db")]
    [InlineData("Host=127.0.0.1;Database=sasaeai;Username=sasaeai")]
    [InlineData("Host=127.0.0.1:5433;Database=sasaeai")]
    [InlineData("Host=localhost;Database=sasaeai")]
    [InlineData("Host=::1;Database=sasaeai")]
    [InlineData("Host=/var/run/postgresql;Database=sasaeai")]
    public void On_this_machine_no_encryption_is_asked_for(string database) => Assert.Null(DatabaseWire.WhyNot(database));

    [Theory]
    [InlineData("Host=db.example.lg.jp;Database=sasaeai")]
    [InlineData("Host=10.0.0.8;Database=sasaeai;SSL Mode=Prefer")]
    [InlineData("Host=10.0.0.8;Database=sasaeai;SSL Mode=Require")]
    [InlineData("Host=localhost.example.com;Database=sasaeai")]
    [InlineData("Host=127.0.0.1,10.0.0.8;Database=sasaeai")]
    public void To_another_machine_nothing_goes_that_could_fall_back_or_reach_somebody_else(string database)
    {
        Assert.Contains("VerifyFull", DatabaseWire.WhyNot(database), StringComparison.Ordinal);
        Assert.Contains("VerifyFull", DatabaseWire.WhyNotTo(database.Replace("Host=", "Server=", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_authority_is_one_that_is_named_and_there()
    {
        const string Verified = "Host=db.example.lg.jp;Database=sasaeai;SSL Mode=VerifyFull";
        Assert.Contains("Root Certificate", DatabaseWire.WhyNot(Verified), StringComparison.Ordinal);
        Assert.Contains("Root Certificate", DatabaseWire.WhyNot($"{Verified};Root Certificate={authority}-gone"), StringComparison.Ordinal);
        Assert.Null(DatabaseWire.WhyNot($"{Verified};Root Certificate={authority}"));
    }

    public void Dispose() => File.Delete(authority);
}
