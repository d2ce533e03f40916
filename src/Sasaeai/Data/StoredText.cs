using System.Collections;
using System.Globalization;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Sasaeai.Data;

/// <summary>A column's value as the history keeps it.</summary>
public static partial class StoredText
{
    public static string? Of(object? value, IProperty property) => value switch
    {
        null => null,
        string text => text,
        byte[] bytes => $"{bytes.Length} bytes",
        DateTime instant => instant.ToString("O", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        IList { Count: 0 } => null,
        IEnumerable<string> keys => string.Join(' ', keys),
        IEnumerable => property.GetValueConverter()?.ConvertToProvider(value) as string,
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
