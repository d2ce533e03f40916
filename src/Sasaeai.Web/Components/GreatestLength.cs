using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Sasaeai.Web.Components;

/// <summary>Every text that a page takes has a greatest length: its own <c>[StringLength]</c>, or one of these. Fields say it to the browser too.</summary>
public sealed class GreatestLength : IValidationMetadataProvider
{
    /// <summary>In UTF-16 letters.</summary>
    public const int Line = 300, Password = 1000, Entry = 4000;

    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        if (context.Key.ModelType == typeof(string) && !context.Attributes.OfType<StringLengthAttribute>().Any() && Most(context) is { } most)
            context.ValidationMetadata.ValidatorMetadata.Add(new StringLengthAttribute(most) { ErrorMessage = $"{most}文字までにしてください" });
    }

    /// <summary>What forms compute of themselves for a record is the record's own matter: only what a page declares and can be set is a field.</summary>
    private static int? Most(ValidationMetadataProviderContext context) => context.Key.MetadataKind switch
    {
        ModelMetadataKind.Property when context.Key.PropertyInfo is { SetMethod.IsPublic: true } field && field.DeclaringType?.Assembly == typeof(GreatestLength).Assembly =>
            context.Attributes.OfType<DataTypeAttribute>().Any(a => a.DataType is DataType.Password) ? Password : Line,
        // One of several: an element of a list.
        ModelMetadataKind.Type => Entry,
        _ => null,
    };
}
