using System.Text.Json;

namespace Sasaeai.Imports.Tables;

/// <summary>
/// JSON that is a table in disguise: an array of flat objects, or GeoJSON points. The first row holds the names; lines count the objects,
/// since one object may be written on one line or on twenty.
/// </summary>
internal static class JsonRows
{
    private const long Largest = 64 << 20;

    public static IReadOnlyList<TableRow> Read(Func<Stream> open)
    {
        using var stream = new LimitedStream(open(), Largest, () => $"JSON が大きすぎます。{Largest >> 20} MB までのファイルを選んでください。");
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(stream, new() { AllowTrailingCommas = true, MaxDepth = 32 });
        }
        catch (JsonException e)
        {
            throw new UnreadableTableException("JSON が壊れているか、途中で切れています。もう一度受け取り直してください。", e);
        }
        using (document)
            try
            {
                return Rows(Records(document.RootElement).ToList());
            }
            catch (InvalidOperationException e)
            {
                // Letters are looked at only when they are asked for: half a letter, or bytes that are none.
                throw new UnreadableTableException("JSON の中に、文字として読めないところがあります。もう一度受け取り直してください。", e);
            }
    }

    private static List<TableRow> Rows(List<Dictionary<string, string>> records)
    {
        var names = records.SelectMany(record => record.Keys).Distinct().ToList();
        var rows = new List<TableRow> { new(0, names) };
        rows.AddRange(records.Select((record, i) => new TableRow(i + 1, names.Select(name => record.GetValueOrDefault(name, "")).ToList())));
        return rows;
    }

    private static IEnumerable<Dictionary<string, string>> Records(JsonElement root)
    {
        var list = root.ValueKind == JsonValueKind.Object
            ? root.EnumerateObject().Select(property => property.Value).FirstOrDefault(value => value.ValueKind == JsonValueKind.Array)
            : root;
        if (list.ValueKind != JsonValueKind.Array)
            throw new UnreadableTableException("表として読める JSON ではありません（一件ずつの並びが見つかりません）。");
        foreach (var item in list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object))
            yield return item.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object
                ? Point(item, Flat(properties))
                : Flat(item);
    }

    private static Dictionary<string, string> Flat(JsonElement item)
    {
        var record = new Dictionary<string, string>();
        foreach (var property in item.EnumerateObject())
            record[property.Name] = CellText.Tidy(TextOf(property.Value));
        return record;
    }

    private static Dictionary<string, string> Point(JsonElement feature, Dictionary<string, string> record)
    {
        if (feature.TryGetProperty("geometry", out var geometry) && geometry.ValueKind == JsonValueKind.Object
            && geometry.TryGetProperty("type", out var type) && type.ValueEquals("Point")
            && geometry.TryGetProperty("coordinates", out var at) && at.ValueKind == JsonValueKind.Array && at.GetArrayLength() >= 2)
        {
            record["longitude"] = at[0].ToString();
            record["latitude"] = at[1].ToString();
        }
        return record;
    }

    private static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => "",
        JsonValueKind.True => "1",
        JsonValueKind.False => "0",
        JsonValueKind.Array => string.Join(",", value.EnumerateArray().Select(TextOf)),
        JsonValueKind.Object => "",
        _ => value.ToString(),
    };
}
