using Sasaeai.Data;
using Sasaeai.Seeding;
using Sasaeai.Tests.Data;
using Sasaeai.Tests.Seeding;
using Xunit;

[assembly: AssemblyFixture(typeof(SeededTown))]

namespace Sasaeai.Tests.Seeding;

/// <summary>はまなみ市, seeded once for each database and shared by all tests, which only read it.</summary>
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
            {
                databases[provider] = database = await TestDatabase.CreateAsync(provider, Clock);
                await using var db = database.Open();
                await DemoTown.SeedAsync(db, new Originals(originals.FullName), Clock);
            }
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
