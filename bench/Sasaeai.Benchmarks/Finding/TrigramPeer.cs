using Microsoft.Data.Sqlite;

namespace Sasaeai.Benchmarks.Finding;

/// <summary>The peer: SQLite's FTS5 with its trigram tokenizer, ranked by its bm25; a word of two letters, which it does not find, by LIKE.</summary>
internal sealed class TrigramPeer : IDisposable
{
    private readonly SqliteConnection connection;

    public TrigramPeer(string path, IEnumerable<(string Name, string Text)> texts)
    {
        connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        Run("pragma journal_mode=off; pragma synchronous=off; create virtual table text using fts5(name, body, tokenize='trigram')");
        using var transaction = connection.BeginTransaction();
        using var insert = connection.CreateCommand();
        insert.CommandText = "insert into text (name, body) values ($name, $body)";
        var (name, body) = (insert.Parameters.Add("$name", SqliteType.Text), insert.Parameters.Add("$body", SqliteType.Text));
        foreach (var text in texts)
        {
            (name.Value, body.Value) = text;
            insert.ExecuteNonQuery();
        }
        transaction.Commit();
        Run("insert into text (text) values ('optimize')");
    }

    public void Find(string query, int most)
    {
        var words = query.Split(' ');
        using var command = connection.CreateCommand();
        var likes = words.Where(w => w.Length < 3).ToList();
        var match = string.Join(" AND ", words.Where(w => w.Length >= 3).Select(w => $"\"{w}\""));
        var conditions = likes.Select((_, i) => $"(name like $w{i} or body like $w{i})").Concat(match == "" ? [] : ["text match $match"]);
        command.CommandText = $"select rowid from text where {string.Join(" and ", conditions)} {(match == "" ? "" : "order by bm25(text, 3, 1)")} limit {most}";
        foreach (var (i, word) in likes.Index())
            command.Parameters.AddWithValue($"$w{i}", $"%{word}%");
        command.Parameters.AddWithValue("$match", match);
        using var reader = command.ExecuteReader();
        while (reader.Read()) { }
    }

    public void Dispose() => connection.Dispose();

    private void Run(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
