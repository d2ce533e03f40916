namespace Sasaeai.Algorithms.Text.Duplicates;

/// <summary>A card folded once, so that a card may be compared a thousand times.</summary>
internal sealed class Traits(Card card)
{
    public Card Card { get; } = card;
    public string Name { get; } = Folding.ForComparison(card.Name);
    public string[] NamePairs { get; } = [.. Bigrams.Of(Folding.ForComparison(card.Name)).Order(StringComparer.Ordinal)];
    public string Reading { get; } = Folding.ForReading(card.Kana);
    public JapaneseAddress Address { get; } = JapaneseAddress.Parse(card.Address);
    public string Phone { get; } = PhoneNumber.Digits(card.Phone);
    public string Kind { get; } = Folding.ForComparison(card.Kind);
    public string Number { get; } = Folding.ForComparison(card.Number);
    public string Body { get; } = Folding.ForComparison(card.Body);
    public (double Latitude, double Longitude)? Point { get; } =
        card is { Latitude: { } latitude, Longitude: { } longitude } ? (latitude, longitude) : null;

    public double? MetresTo(Traits other)
    {
        if (Point is not { } here || other.Point is not { } there)
            return null;
        // An equirectangular distance is right to a millimetre at the few kilometres that matter here.
        var north = (there.Latitude - here.Latitude) * 111_195;
        var east = (there.Longitude - here.Longitude) * 111_195 * Math.Cos(here.Latitude * Math.PI / 180);
        return Math.Sqrt(north * north + east * east);
    }
}
