using System.CommandLine;
using Sasaeai.Data;
using Sasaeai.History;

namespace Sasaeai.Web.Commands;

/// <summary>The <c>sasaeai</c> command. Without a command it serves.</summary>
public static class SasaeaiCommand
{
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            if (DatabaseWire.WhyNot(Settings.DatabaseFromEnvironment() ?? "") is { } why)
                throw new RefusedException(why);
            return await ActAsync(args);
        }
        catch (RefusedException refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return 2;
        }
        catch (OperationCanceledException)
        {
            return 1;
        }
    }

    private static Task<int> ActAsync(string[] args)
    {
        // Options alone are the server's own (--urls, --environment …), which it reads itself.
        if (args.Length == 0 || args[0].StartsWith("--", StringComparison.Ordinal) && args[0] is not ("--help" or "--version"))
            return ServeCommand.ServeAsync(args);
        var root = new RootCommand("支え合い: 生活支援体制整備事業のしごとを支えるしくみ")
        {
            ServeCommand.Create(),
            PrepareCommand.Create(),
            MigrateCommand.Create(),
            OpenCommand.Create(),
            AccountCommand.Create(),
            ImportCommand.Create(),
            AuditCommand.Create(),
            ReachCommand.Create(),
            BackupCommand.Create(),
            RestoreCommand.Create(),
        };
        // A server ends by its own handling of signals: of two handlers the command line's falls over when the signal comes twice.
        var own = args[0] == "serve" ? null : new InvocationConfiguration().ProcessTerminationTimeout;
        // What is refused is said above in its own words; the command line's handler would print where it was thrown.
        return root.Parse(args).InvokeAsync(new() { ProcessTerminationTimeout = own, EnableDefaultExceptionHandler = false });
    }
}
