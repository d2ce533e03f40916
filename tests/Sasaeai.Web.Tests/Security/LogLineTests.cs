using System.Net;
using System.Security.Claims;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using Sasaeai.Web.Security;
using Sasaeai.Web.Tests.Hosting;
using Xunit;

namespace Sasaeai.Web.Tests.Security;

public sealed class LogLineTests(House house)
{
    private static readonly Guid Account = Guid.Parse("0193a1b2-0000-7000-8000-00000000000a");

    [Fact]
    public void A_line_says_when_for_whom_and_from_where()
    {
        var context = new DefaultHttpContext { User = new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, $"{Account}")])) };
        context.Connection.RemoteIpAddress = IPAddress.Parse("198.51.100.9");
        Assert.Equal($"2026-04-10T03:00:00.000Z error Sasaeai.Web.Sealing[7] account={Account} from=198.51.100.9 It failed\n", Line("It failed", null, context));
        Assert.Contains(" account=- from=- ", Line("It failed", null, null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\u0085")]
    [InlineData("\u2028")]
    [InlineData("\f")]
    public void What_somebody_sent_cannot_begin_a_line_of_its_own(string end)
    {
        var forged = $"bad name: x{end}2026-04-10T03:00:00.000Z information Sasaeai.Web[0] account=- from=- all is well";
        foreach (var line in new[] { Line(forged, null, null), Line("It failed", new InvalidOperationException(forged), null) })
        {
            Assert.Equal(line.Length - 1, line.IndexOf('\n', StringComparison.Ordinal));
            Assert.Contains("x ⏎ 2026", line, StringComparison.Ordinal);
            Assert.DoesNotContain(line[..^1], char.IsControl);
        }
    }

    [Fact]
    public void What_a_terminal_would_obey_is_spelled_out() =>
        Assert.EndsWith("\\u001b[2J\\u0008 \\u202etxt\n", Line("\u001b[2J\b \u202etxt", null, null), StringComparison.Ordinal);

    [Fact]
    public void The_server_writes_such_lines_to_the_console_and_nowhere_else()
    {
        var options = house.Services.GetRequiredService<IOptions<ConsoleLoggerOptions>>().Value;
        Assert.IsType<ConsoleLoggerProvider>(Assert.Single(house.Services.GetServices<ILoggerProvider>()));
        Assert.IsType<LogLine>(Assert.Single(house.Services.GetServices<ConsoleFormatter>(), formatter => formatter.Name == options.FormatterName));
    }

    private static string Line(string said, Exception? exception, HttpContext? context)
    {
        using var writer = new StringWriter();
        new LogLine(new HttpContextAccessor { HttpContext = context }, new Noon())
            .Write(new LogEntry<string>(LogLevel.Error, "Sasaeai.Web.Sealing", new EventId(7), said, exception, (state, _) => state), null, writer);
        return writer.ToString();
    }

    private sealed class Noon : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 4, 10, 12, 0, 0, TimeSpan.FromHours(9));
    }
}
