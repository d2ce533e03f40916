namespace Sasaeai.Benchmarks.Finding;

internal static class SearchBench
{
    public static Task RunAsync()
    {
        var questions = Path.Combine("..", "shared", "data", "benchmarks", "jsquad", "valid-v1.3.json.gz");
        if (File.Exists(questions))
            Questions.Run(questions);
        else
            Console.WriteLine($"Left out: the ranking ({questions} is not here).");
        Million.Run();
        return Task.CompletedTask;
    }
}
