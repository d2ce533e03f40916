using Sasaeai.Algorithms.Text;
using Sasaeai.Areas;
using Sasaeai.CodeLists;
using Sasaeai.History;
using Sasaeai.Journal;
using Sasaeai.People;
using Sasaeai.Resources;

namespace Sasaeai.Needs;

/// <summary>What is found out about a worry after it was written down.</summary>
public sealed record Description
{
    public required string Title { get; init; }
    public string? About { get; init; }
    public string? ToldBy { get; init; }
    public string? Source { get; init; }
    public IReadOnlyList<string> Categories { get; init; } = [];
    public Whereabouts Where { get; init; } = Whereabouts.Unknown;
    public Urgency Urgency { get; init; }
    public bool Unaware { get; init; }
    public string? HowMet { get; init; }
    public Days GoodDays { get; init; }
    public int? AffordableYen { get; init; }
}

public sealed partial class Need
{
    /// <summary>Writes down what was found out. The words themselves stay as they were said.</summary>
    public void Describe(Description found)
    {
        if (string.IsNullOrWhiteSpace(found.Title))
            throw new RefusedException("見出しを書いてください。", nameof(Title));
        if (found.Categories.FirstOrDefault(c => !CodeList.NeedCategory.Has(c)) is { } unknown)
            throw new RefusedException($"「{unknown}」という分野はありません。", nameof(Categories));
        if (found.AffordableYen < 0)
            throw new RefusedException("払える金額は、0円以上で書いてください。", nameof(AffordableYen));
        if (found.Unaware && OrganizationId is not null)
            throw new RefusedException("団体の困りごとに、「本人未確認」は付けられません。", nameof(Unaware));
        Title = found.Title.Trim();
        About = OrganizationId is null ? Said(found.About) : About;
        ToldBy = Said(found.ToldBy);
        if (ToldBy is null)
            NewsOn = null;
        Source = found.Source;
        Categories = [.. found.Categories.Distinct()];
        Urgency = found.Urgency;
        Unaware = found.Unaware;
        HowMet = found.HowMet;
        GoodDays = found.GoodDays;
        AffordableYen = found.AffordableYen;
        LieAt(found.Where);
        LookInto();
    }

    /// <summary>だれのことか. A worry told about someone becomes that person's.</summary>
    public void Concern(Person person)
    {
        Belong(person);
        LookInto();
    }

    /// <summary>Whose it is was known when it was heard; nobody has looked into it yet.</summary>
    public void Belong(Person person)
    {
        if (person.Municipality != Municipality)
            throw new RefusedException("ほかの市町村の方です。", nameof(About));
        if (person.Gone)
            throw new RefusedException($"{person.Name}さんは、亡くなったと記録されています。", nameof(About));
        if (person.MergedIntoId is not null)
            throw new RefusedException($"「{person.Name}」は、ほかの記録にまとめてあります。", nameof(About));
        if (OrganizationId is not null)
            throw new RefusedException("団体の困りごとです。その中のある方のことは、別に書きとめてください。", nameof(About));
        Person = person;
        PersonId = person.Id;
        AreaId ??= person.AreaId;
    }

    protected internal override void Settle()
    {
        Concerns = OrganizationId is not null ? WhoseNeed.Organization : IsPersonal ? WhoseNeed.Someone : WhoseNeed.Nobody;
        Mesh = GeoPoint.MeshOf(Latitude, Longitude);
        Search = Folding.ForSearch(string.Join(' ', new[] { Title, Words, About, ToldBy, Where }.Where(w => w is not null)));
    }

    private void LookInto()
    {
        if (State is not NeedState.New)
            return;
        State = NeedState.Looking;
        Happenings.Add(Tell("need.described", Function.Visibility, "困りごとの中身をたしかめました。"));
    }
}
