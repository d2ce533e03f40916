using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Sasaeai.AccessLog;
using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.History;
using Sasaeai.Imports;
using Sasaeai.People;

namespace Sasaeai.Retention;

/// <summary>Where in the tables of a municipality somebody may have written a name: from the model, so that a new column is looked through as well.</summary>
/// <param name="Table">Its rows have an <c>Id</c> and a <c>Municipality</c>.</param>
/// <param name="Columns">Of text, JSON text among them.</param>
/// <param name="Searched">Has a <c>Search</c> column, which holds the same words folded.</param>
public sealed record TextColumns(string Table, IReadOnlyList<string> Columns, bool Searched)
{
    /// <summary>Only added to, derived, or without a word of anybody's.</summary>
    public static readonly IReadOnlySet<Type> LeftOut = new HashSet<Type>
        { typeof(AccessEntry), typeof(AccessLink), typeof(AccessWaiting), typeof(AuditCheck), typeof(PersonKey), typeof(PopulationCell), typeof(Municipality), typeof(RememberedMapping) };

    private static readonly HashSet<string> NoWords = ["Municipality", "Search", "PublicSearch", "Mesh", "KeyHash", "Hash", "Subject", "Content"];

    /// <summary>A namesake's name is their own.</summary>
    private static readonly HashSet<string> OwnNames = [nameof(Person.Name), nameof(Person.Kana), nameof(Person.OtherNames), nameof(Person.FormerNames), nameof(Person.BirthText)];

    public static IReadOnlyList<TextColumns> Of(SasaeaiDb db) =>
        [.. db.Model.GetEntityTypes().Where(t => t.FindProperty("Municipality") is not null && t.FindProperty("Id") is not null && !LeftOut.Contains(t.ClrType)).Select(Of).Where(t => t.Columns.Count > 0).OrderBy(t => t.Table, StringComparer.Ordinal)];

    /// <summary>All of them in one text, a letter between that nobody writes.</summary>
    public string Joined => string.Join(" || '\u001F' || ", Columns.Select(c => $"coalesce(\"{c}\", '')"));

    private static TextColumns Of(IEntityType type) =>
        new(type.GetTableName()!, [.. type.GetProperties().Where(p => HoldsWords(p, type.ClrType)).Select(p => p.GetColumnName())], type.FindProperty(nameof(Mergeable.Search)) is not null);

    private static bool HoldsWords(IProperty property, Type of) =>
        (property.ClrType == typeof(string) || (!property.ClrType.IsEnum && Nullable.GetUnderlyingType(property.ClrType) is null && property.ClrType.IsGenericType && property.GetTypeMapping().Converter?.ProviderClrType == typeof(string)))
        // Who works here is named by their work, whatever they are called.
        && !property.Name.EndsWith("ByName", StringComparison.Ordinal) && property.Name is not "AccountName"
        && !NoWords.Contains(property.Name) && !(of == typeof(Person) && OwnNames.Contains(property.Name));
}
