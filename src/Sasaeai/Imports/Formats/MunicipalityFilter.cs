namespace Sasaeai.Imports.Formats;

/// <summary>Keeps the rows of one municipality out of a wider list. A designated city's code covers its wards.</summary>
/// <param name="Code">Five digits.</param>
/// <param name="Name">For lists that give names only: 焼津市.</param>
public sealed record MunicipalityFilter(string Code, string Name)
{
    // Wards are numbered on from their city: 川崎市 14130 has 14131 to 14137, and 相模原市 begins at 14150.
    private static readonly string[] DesignatedCities =
    [
        "01100", "04100", "11100", "12100", "13100", "14100", "14130", "14150", "15100", "22100", "22130", "23100", "26100", "27100", "27140", "28100", "33100",
        "34100", "40100", "40130", "43100",
    ];

    /// <summary>A refused row counts as the municipality's own unless it says otherwise.</summary>
    public bool Holds(Reading reading) => Holds(reading.Listing ?? reading.Whose);

    /// <summary>True also where the list does not say: then it is the municipality's own.</summary>
    public bool Holds(Listing listing)
    {
        // A prefecture's list carries the prefecture's code; there the name decides.
        if (listing.MunicipalityCode is { } code && !code.EndsWith("000", StringComparison.Ordinal))
            return code == Code || CityOf(code) == Code || (listing.MunicipalityCodeAsWritten == Code && IsNamed(listing.Municipality));
        return IsNamed(listing.Municipality);
    }

    private bool IsNamed(string? name)
    {
        if (name is null)
            return true;
        // 地方公共団体名 may hold the prefecture too: 静岡県焼津市.
        var bare = name.Replace(" ", "", StringComparison.Ordinal).Replace("　", "", StringComparison.Ordinal);
        return bare.StartsWith(Name, StringComparison.Ordinal) || bare.EndsWith(Name, StringComparison.Ordinal);
    }

    /// <summary>The designated city that a ward belongs to; null for any other code.</summary>
    public static string? CityOf(string ward) =>
        ward[2] == '1' && !DesignatedCities.Contains(ward)
            ? Array.FindLast(DesignatedCities, city => city[..2] == ward[..2] && string.CompareOrdinal(city, ward) < 0)
            : null;
}
