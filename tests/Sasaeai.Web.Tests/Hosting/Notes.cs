namespace Sasaeai.Web.Tests.Hosting;

/// <summary>What a test has to say although it passes: <c>./do test</c> prints it beside its last line.</summary>
internal static class Notes
{
    private static readonly Lock Writing = new();

    public static void Add(string line)
    {
        if (Environment.GetEnvironmentVariable("SASAEAI_TEST_NOTES") is not { Length: > 0 } file)
            return;
        lock (Writing)
            File.AppendAllText(file, line + "\n");
    }
}
