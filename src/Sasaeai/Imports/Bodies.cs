using Microsoft.EntityFrameworkCore;
using Sasaeai.Algorithms.Text;
using Sasaeai.Data;
using Sasaeai.Imports.Formats;
using Sasaeai.Organizations;

namespace Sasaeai.Imports;

/// <summary>Who runs what a list names: the registry's organisations, found by 法人番号 or by name, and made where they are new.</summary>
internal sealed class Bodies
{
    private static readonly (string Word, string Kind)[] Kinds =
    [
        ("社会福祉協議会", "welfare-council"), ("地域包括支援センター", "care-center"), ("シルバー人材センター", "silver"), ("老人クラブ", "seniors-club"),
        ("民生委員", "commissioners"), ("自治会", "neighbourhood"), ("町内会", "neighbourhood"), ("地区社協", "neighbourhood"), ("コミュニティ協議会", "neighbourhood"),
        ("社会福祉法人", "welfare-corporation"), ("特定非営利活動法人", "npo"), ("NPO", "npo"), ("ＮＰＯ", "npo"), ("協同組合", "cooperative"), ("医療法人", "medical"),
        ("病院", "medical"), ("医院", "medical"), ("学校法人", "school"), ("株式会社", "company"), ("有限会社", "company"), ("合同会社", "company"), ("(株)", "company"),
        ("㈱", "company"), ("（株）", "company"),
    ];

    private readonly Dictionary<string, Guid> byNumber = [];
    private readonly Dictionary<string, (Guid Id, string? Number)> byName = [];

    public static async Task<Bodies> LoadAsync(SasaeaiDb db, string municipality, CancellationToken stop)
    {
        var bodies = new Bodies();
        var known = db.Organizations.Where(o => o.Municipality == municipality).OrderBy(o => o.Id)
            .Select(o => new { Id = o.MergedIntoId ?? o.Id, o.Name, o.CorporateNumber });
        foreach (var body in await known.ToListAsync(stop))
            bodies.Remember(body.Id, body.Name, body.CorporateNumber);
        return bodies;
    }

    /// <summary>The organisation of a listing; made and given to <paramref name="add"/> where it is new. Null where the list names none for certain.</summary>
    public Guid? Of(Listing listing, string municipality, Action<Organization> add)
    {
        if (listing.CorporateNumber is { } number && byNumber.TryGetValue(number, out var known))
            return known;
        // A section of the town hall, or a person at the telephone, is not an organisation.
        if (listing.OperatorName is not { } name || listing.CorporateNumber is null && listing.Kind is not (ImportKind.CareOffices or ImportKind.Gatherings or ImportKind.Registry))
            return null;
        // 社会福祉法人ふたば会 and NPO法人ふたば会 share a name and nothing else: their numbers tell them apart.
        if (byName.TryGetValue(Folding.ForComparison(name), out var named) && (named.Number is null || listing.CorporateNumber is null || named.Number == listing.CorporateNumber))
            return named.Id;
        var body = new Organization { Municipality = municipality, Name = name, Kind = KindOf(listing), CorporateNumber = listing.CorporateNumber };
        add(body);
        Remember(body.Id, name, listing.CorporateNumber);
        return body.Id;
    }

    private void Remember(Guid id, string name, string? number)
    {
        byName.TryAdd(Folding.ForComparison(name), (id, number));
        if (number is not null)
            byNumber.TryAdd(number, id);
    }

    private static string KindOf(Listing listing)
    {
        var name = listing.OperatorName!;
        var kind = Array.Find(Kinds, kind => name.Contains(kind.Word, StringComparison.Ordinal)).Kind
            ?? (name[^1] is '市' or '町' or '村' or '県' ? "government" : "other");
        return listing.Kind is ImportKind.CareOffices && kind is ("company" or "other") ? "care-provider" : kind;
    }
}
