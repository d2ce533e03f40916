using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Sasaeai.Data;
using Sasaeai.Web.Tests.Hosting;

namespace Sasaeai.Web.Tests.Security.Forms;

/// <summary>Looks through every column of every table for something that a test sent.</summary>
internal static class MarkedRows
{
    /// <returns>The columns that hold it: <c>Need.Words</c>.</returns>
    public static Task<List<string>> OfAsync(House house, params IReadOnlyList<string> marks) => house.WithDbAsync(async db =>
    {
        var found = new List<string>();
        foreach (var table in db.Model.GetEntityTypes().Where(e => e.GetTableName() is not null).DistinctBy(e => e.GetTableName()))
        {
            var columns = db.Model.GetEntityTypes().Where(e => e.GetTableName() == table.GetTableName())
                .SelectMany(e => e.GetProperties()).Where(p => p.ClrType != typeof(byte[])).Select(p => p.GetColumnName(StoreObjectIdentifier.Table(table.GetTableName()!)))
                .OfType<string>().Distinct().ToList();
            foreach (var column in await MarkedAsync(db, table.GetTableName()!, columns, marks))
                found.Add($"{table.GetTableName()}.{column}");
        }
        return found;
    });

    private static async Task<List<string>> MarkedAsync(SasaeaiDb db, string table, List<string> columns, IReadOnlyList<string> marks)
    {
        string Holds(string column) => $"({string.Join(" or ", marks.Select(m => $"upper(cast(\"{column}\" as text)) like '%{m.ToUpperInvariant()}%'"))})";
        // Names of the model and marks of the test: nothing that anybody typed.
        Task<int> CountAsync(string where)
        {
            var sql = $"select cast(count(*) as int) as \"Value\" from \"{table}\" where {where}";
            return db.Database.SqlQueryRaw<int>(sql).SingleAsync();
        }
        if (await CountAsync(string.Join(" or ", columns.Select(Holds))) == 0)
            return [];
        var found = new List<string>();
        foreach (var column in columns)
            if (await CountAsync(Holds(column)) > 0)
                found.Add(column);
        return found;
    }
}
