using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Sasaeai.Tests.Data;

public enum Provider { Sqlite, Postgres }

/// <summary>Runs a theory on SQLite, and on PostgreSQL where <c>./do test</c> has started a cluster.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EachDatabaseAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        IReadOnlyCollection<ITheoryDataRow> rows =
        [
            new TheoryDataRow<Provider>(Provider.Sqlite),
            new TheoryDataRow<Provider>(Provider.Postgres)
            {
                Skip = TestCluster.Here ? null : "PostgreSQL is not here (SASAEAI_TEST_POSTGRES)",
            },
        ];
        return ValueTask.FromResult(rows);
    }

    public override bool SupportsDiscoveryEnumeration() => true;
}
