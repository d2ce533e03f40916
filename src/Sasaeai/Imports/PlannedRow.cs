using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Sasaeai.Algorithms.Text;
using Sasaeai.Algorithms.Text.Duplicates;
using Sasaeai.Imports.Formats;

namespace Sasaeai.Imports;

/// <summary>A row on its way: what it says, which entry of which list it is, and what it will become.</summary>
internal sealed class PlannedRow(ListRow row, ImportKind kind, string signature)
{
    public ListRow Row { get; } = row;
    public Listing Listing => Row.Reading.Listing!;
    public List<RowRemark> Remarks { get; } = [.. row.Reading.Remarks.Select(remark => new RowRemark(remark.Column, remark.Reason))];
    public RowOutcome? Outcome { get; set; } = row.Reading.Listing is null ? RowOutcome.Refused : null;

    public string Scheme { get; } = kind switch
    {
        ImportKind.CareOffices => Origin.CareOffice,
        ImportKind.Table => "table:" + signature,
        _ => kind.Key(),
    };

    public string Number { get; set; } = "";
    public string Digest { get; } = row.Reading.Listing is { } listing ? DigestOf(listing) : "";

    /// <summary>The matched resource, or the new one once it is made.</summary>
    public Guid? ResourceId { get; set; }
    public Origin? Entry { get; set; }

    /// <summary>A row of the registry's own sheet that found the record it was written for.</summary>
    public bool IsOwn { get; set; }

    /// <summary>An earlier row of the file that says the same.</summary>
    public PlannedRow? SameAs { get; set; }

    /// <summary>One office offers several services, each its own entry; a number of the office alone would join them.</summary>
    public bool IsOfficial => Listing.OfficeNumber is not null;

    public void Refuse(string reason)
    {
        Outcome = RowOutcome.Refused;
        Remarks.Clear();
        Remarks.Add(new("", reason));
    }

    /// <summary>The list's number, or where it has none, the name and the place.</summary>
    public string NumberSaid() =>
        IsOfficial ? $"{Listing.OfficeNumber}/{Folding.ForComparison(Listing.KindText)}"
        : Listing.Sheet?.Record is { } record ? $"record:{record}"
        : Listing.Number is { Length: < 100 } number ? "no:" + Folding.ForComparison(number)
        : NumberByContent();

    public string NumberByContent() =>
        JapaneseAddress.Parse(Listing.Address) is var address ? $"={Folding.ForComparison(Listing.Name)}/{address.Locality}{address.Block}" : "";

    /// <param name="withNumber">Whether the number may speak; not where it is just what is in doubt.</param>
    public Card Card(bool withNumber) => new(
        Listing.Name, Listing.Kana, Listing.Address, Listing.Phone, Listing.Latitude, Listing.Longitude, Listing.KindText,
        withNumber ? Scheme : null, withNumber && IsOfficial ? Number : null, Listing.CorporateNumber);

    private static string DigestOf(Listing listing) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(listing))))[..20];
}
