using System.Globalization;
using System.Security.Claims;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Sasaeai.Web.Security;

/// <summary>
/// 記録の一行. What the program says on the console: when (UTC), how grave, which part, for which account and from which address, what. Always one
/// line: what came from outside and is repeated in a message or an exception cannot begin another.
/// </summary>
public sealed class LogLine(IHttpContextAccessor http, TimeProvider clock) : ConsoleFormatter(Format)
{
    public const string Format = "sasaeai";

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var (account, address) = Who();
        var said = logEntry.Formatter(logEntry.State, logEntry.Exception);
        textWriter.Write(string.Create(CultureInfo.InvariantCulture,
            $"{clock.GetUtcNow().UtcDateTime:yyyy-MM-dd'T'HH:mm:ss.fff'Z'} {Word(logEntry.LogLevel)} {logEntry.Category}[{logEntry.EventId.Id}] account={account} from={address} {OnOneLine(said)}"));
        if (logEntry.Exception is { } exception)
            textWriter.Write($" ⏎ {OnOneLine(exception.ToString())}");
        textWriter.Write('\n');
    }

    /// <summary>The account by its number, as in the access log; never a name.</summary>
    private (string Account, string Address) Who()
    {
        try
        {
            return http.HttpContext is { } context
                ? (Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? $"{id}" : "-", context.Connection.RemoteIpAddress?.ToString() ?? "-")
                : ("-", "-");
        }
        catch (ObjectDisposedException)
        {
            // Work that a request began and that goes on after it.
            return ("-", "-");
        }
    }

    private static string Word(LogLevel level) => level switch
    {
        LogLevel.Critical => "critical",
        LogLevel.Error => "error",
        LogLevel.Warning => "warning",
        LogLevel.Information => "information",
        _ => "debug",
    };

    /// <summary>Ends of lines are shown; control characters, which a terminal would obey, and marks that turn the direction of writing are spelled out.</summary>
    private static string OnOneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var letter in text.ReplaceLineEndings("\n"))
            if (letter == '\n')
                line.Append(" ⏎ ");
            else if (char.GetUnicodeCategory(letter) is UnicodeCategory.Control or UnicodeCategory.Format)
                line.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}");
            else
                line.Append(letter);
        return line.ToString();
    }
}
