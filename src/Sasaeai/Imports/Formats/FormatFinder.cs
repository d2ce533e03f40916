namespace Sasaeai.Imports.Formats;

/// <summary>Says from the headings alone which kind of list a table is.</summary>
public static class FormatFinder
{
    private static readonly string PoiCode = Headings.Fold("POIコード");

    /// <summary>Null where it is none of the published ones; it may still be mapped by hand.</summary>
    public static ImportKind? Recognise(ColumnMapping mapping)
    {
        if (!mapping.Has(Field.Name))
            return null;
        if (SheetReader.Fits(mapping.Header))
            return ImportKind.Registry;
        if (IsCare(mapping))
            return ImportKind.CareOffices;
        if (mapping.Has(Field.InProgramme) || mapping.Has(Field.WeekdayOpens) && mapping.Has(Field.Activity) && mapping.Has(Field.Target) && mapping.Has(Field.AreaServed))
            return ImportKind.Gatherings;
        if (mapping.Has(Field.StartDate) || mapping.Has(Field.Dates) && (mapping.Has(Field.PlaceName) || mapping.Has(Field.Opens)))
            return ImportKind.Events;
        return mapping.Header.Any(heading => Headings.Fold(heading) == PoiCode) ? ImportKind.PublicFacilities : null;
    }

    /// <summary>The columns that a kind cannot do without and that the mapping lacks.</summary>
    public static IReadOnlyList<Field> Missing(ImportKind kind, ColumnMapping mapping)
    {
        Field[] needed = kind is ImportKind.CareOffices ? [Field.Name, Field.OfficeNumber] : [Field.Name];
        return [.. needed.Where(field => !mapping.Has(field) && !(field is Field.OfficeNumber && IsCare(mapping)))];
    }

    /// <summary>The eight-type file of care offices calls its office number simply id.</summary>
    private static bool IsCare(ColumnMapping mapping) =>
        mapping.Has(Field.OfficeNumber) && mapping.Has(Field.Kind)
        || mapping.Has(Field.Number) && mapping.Header.Contains("serviceType") && mapping.Header.Contains("id");
}
