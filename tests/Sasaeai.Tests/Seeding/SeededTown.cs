using Sasaeai.Data;
using Sasaeai.Tests.Data;
using Sasaeai.Tests.Seeding;
using Xunit;

[assembly: AssemblyFixture(typeof(SeededTown))]

namespace Sasaeai.Tests.Seeding;

/// <summary>はまなみ市, copied once for each database and shared by all tests, which only read it.</summary>
public sealed class SeededTown : IAsyncDisposable
{
    private readonly Dictionary<Provider, TestDatabase> databases = [];
    private readonly DirectoryInfo originals = Directory.CreateTempSubdirectory("sasaeai-originals-");
    private readonly SemaphoreSlim gate = new(1, 1);

    public FixedClock Clock { get; } = new();

    public async Task<SasaeaiDb> OpenAsync(Provider provider)
    {
        await gate.WaitAsync();
        try
        {
            if (!databases.TryGetValue(provider, out var database))
                databases[provider] = database = await TestDatabase.CopyDemoAsync(provider, Clock, originals.CreateSubdirectory(provider.ToString()).FullName);
            return database.Open();
        }
        finally
        {
            gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var database in databases.Values)
            await database.DisposeAsync();
        originals.Delete(recursive: true);
        gate.Dispose();
    }
}
