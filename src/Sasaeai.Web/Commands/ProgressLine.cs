using Sasaeai.Imports;

namespace Sasaeai.Web.Commands;

/// <summary>One line at the foot of the terminal that says how far the work is; a line for every ten thousand rows where nobody watches.</summary>
internal sealed class ProgressLine(string file, IProgress<ImportProgress> next) : IProgress<ImportProgress>
{
    private ImportProgress? told;

    public void Report(ImportProgress value)
    {
        var text = $"{file}: {value.Stage}{(value.Done > 0 || value.Total > 0 ? $" {value.Done:N0}" : "")}{(value.Total > 0 ? $" / {value.Total:N0}" : "")}{(value.Done > 0 || value.Total > 0 ? "行" : "")}";
        if (!Console.IsErrorRedirected)
            Console.Error.Write($"\r{text}    ");
        else if (told?.Stage != value.Stage || value.Done / 10_000 > told.Done / 10_000)
            Console.Error.WriteLine(text);
        told = value;
        next.Report(value);
    }

    public void Clear()
    {
        if (told is not null && !Console.IsErrorRedirected)
            Console.Error.Write($"\r{new string(' ', 70)}\r");
    }
}
