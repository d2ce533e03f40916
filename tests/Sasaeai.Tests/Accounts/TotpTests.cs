using Sasaeai.Accounts;
using Xunit;

namespace Sasaeai.Tests.Accounts;

public sealed class TotpTests
{
    /// <summary>The secret of RFC 6238's appendix B ("12345678901234567890") in base 32.</summary>
    private const string Secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1111111111);

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1234567890, "005924")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, Totp.Code(Secret, seconds / Totp.SecondsPerStep));

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(-2, false)]
    [InlineData(2, false)]
    public void A_clock_that_is_half_a_minute_off_still_signs_in(int steps, bool accepted) =>
        Assert.Equal(accepted, Totp.Accept(Secret, Totp.Code(Secret, Totp.Step(Now) + steps), Now, 0) is not null);

    [Fact]
    public void The_same_code_is_refused_a_second_time()
    {
        var code = Totp.Code(Secret, Totp.Step(Now));
        var step = Totp.Accept(Secret, code, Now, 0);

        Assert.NotNull(step);
        Assert.Null(Totp.Accept(Secret, code, Now, step.Value));
    }

    [Fact]
    public void Full_width_digits_and_spaces_are_read() =>
        Assert.NotNull(Totp.Accept(Secret, "０５０ ４７１", Now, 0));
}
