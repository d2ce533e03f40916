using System.Collections.Concurrent;

namespace Sasaeai.Web.Tests.Security;

/// <summary>Every line that the product writes to its log, with the exceptions whole and what the scopes around it hold.</summary>
internal sealed class LoggedLines : ILoggerProvider, ISupportExternalScope
{
    private IExternalScopeProvider? scopes;

    public ConcurrentQueue<(string Category, LogLevel Level, string Text)> All { get; } = [];

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => scopes = scopeProvider;

    public void Dispose() { }

    private sealed class Logger(LoggedLines lines, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var values = state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(' ', pairs.Select(p => p.Value)) : "";
            var around = new List<object?>();
            lines.scopes?.ForEachScope((scope, _) => around.Add(scope is IEnumerable<KeyValuePair<string, object?>> held ? string.Join(' ', held.Select(p => p.Value)) : scope), state);
            lines.All.Enqueue((category, logLevel, $"{formatter(state, exception)} {values} {exception} {string.Join(' ', around)}"));
        }
    }
}
