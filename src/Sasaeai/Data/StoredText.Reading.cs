using System.Globalization;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Sasaeai.Data;

public static partial class StoredText
{
    /// <summary>The way back from the text to the column's value.</summary>
    public static object? Read(string? text, IProperty property)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (text is null)
            return type == typeof(List<string>) || type.IsGenericType && type.GetGenericTypeDefinition() == typeof(List<>) ? Activator.CreateInstance(type)
                : property.ClrType.IsValueType && Nullable.GetUnderlyingType(property.ClrType) is null ? Activator.CreateInstance(type)
                : null;
        if (type == typeof(string))
            return text;
        if (type == typeof(List<string>))
            return text.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        if (type.IsGenericType)
            return property.GetValueConverter()!.ConvertFromProvider(text);
        if (type.IsEnum)
            return Enum.Parse(type, text);
        if (type == typeof(Guid))
            return Guid.Parse(text);
        if (type == typeof(DateOnly))
            return DateOnly.Parse(text, CultureInfo.InvariantCulture);
        return Convert.ChangeType(text, type, CultureInfo.InvariantCulture);
    }
}
