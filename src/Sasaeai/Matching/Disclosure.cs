using Sasaeai.CodeLists;
using Sasaeai.Consent;
using Sasaeai.Needs;
using Sasaeai.People;

namespace Sasaeai.Matching;

/// <summary>伝わること. What a recipient reads of a worry on one day: nothing outside the fields of the basis, whatever the record holds.</summary>
public sealed record Disclosure
{
    public required SharedFields Fields { get; init; }
    public string? Name { get; init; }
    public string? Kana { get; init; }
    public string? Place { get; init; }
    public string? Phone { get; init; }
    public string? Title { get; init; }
    public string? Words { get; init; }
    public IReadOnlyList<string> Categories { get; init; } = [];
    public IReadOnlyList<(string Label, string Value)> Living { get; init; } = [];
    public IReadOnlyList<(string Label, string Value)> Health { get; init; } = [];

    /// <param name="referral">With its need, the need's person and the basis loaded.</param>
    /// <param name="today">The day of reading.</param>
    public static Disclosure Of(Referral referral, DateOnly today)
    {
        var need = referral.Need ?? throw new ArgumentException("The need must be loaded.", nameof(referral));
        var fields = referral.ReadableOn(today, need);
        var person = need.Person;
        bool May(SharedFields field) => fields.HasFlag(field);
        return new Disclosure
        {
            Fields = fields,
            // What tells namesakes apart in our own lists is no part of a name.
            Name = !May(SharedFields.Name) ? null : person is null ? need.About : Courtesy.To(person.Name),
            Kana = May(SharedFields.Name) ? person?.Kana : null,
            Place = May(SharedFields.Address) ? (need.IsPersonal || need.OrganizationId is not null ? need.Where ?? person?.Address : Whereabouts.WithoutHouse(need.Where)) : null,
            Phone = May(SharedFields.Phone) ? person?.Phone : null,
            Title = May(SharedFields.Worry) ? need.Title : null,
            Words = May(SharedFields.Worry) ? need.Words : null,
            Categories = May(SharedFields.Worry) ? [.. need.Categories.Select(CodeList.NeedCategory.Label)] : [],
            Living = May(SharedFields.Living) ? [.. Known(LivingOf(need))] : [],
            Health = May(SharedFields.Health) ? [.. Known(HealthOf(need))] : [],
        };
    }

    private static IEnumerable<(string, string?)> LivingOf(Need need) =>
    [
        ("暮らし", need.Person?.LivesAlone switch { true => "ひとり暮らし", false => "ほかの方といっしょ", null => null }),
        ("いまは", need.HowMet is { } met ? CodeList.HowMet.Label(met) : null),
        ("できること", need.Person?.Abilities),
    ];

    private static IEnumerable<(string, string?)> HealthOf(Need need) =>
    [
        ("歩けるのは", need.Person?.WalkMinutes is { } minutes ? $"{minutes}分くらい" : null),
        ("認定など", need.Person?.Certified switch { true => "要支援などの認定か事業対象者の確認がある", false => "ない", null => null }),
    ];

    private static IEnumerable<(string, string)> Known(IEnumerable<(string Label, string? Value)> facts) =>
        facts.Where(f => !string.IsNullOrWhiteSpace(f.Value)).Select(f => (f.Label, f.Value!));
}
