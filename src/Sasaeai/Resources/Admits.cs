namespace Sasaeai.Resources;

/// <summary>だれが使えるか, in the steps by which a search narrows. The strictest condition that is known stands for all.</summary>
public enum Admits { Anyone, FromAnAge, Certified, OnConditions }

public static class Admission
{
    public static Admits Of(int? minimumAge, bool needsCertification, string? eligibility) =>
        needsCertification ? Admits.Certified
        : minimumAge is not null ? Admits.FromAnAge
        : !string.IsNullOrWhiteSpace(eligibility) ? Admits.OnConditions
        : Admits.Anyone;

    public static string Label(this Admits admits) => admits switch
    {
        Admits.Anyone => "条件は書かれていない",
        Admits.FromAnAge => "年齢の条件がある",
        Admits.Certified => "認定・事業対象者の方",
        Admits.OnConditions => "そのほかの条件がある",
        _ => throw new ArgumentOutOfRangeException(nameof(admits), admits, null),
    };
}
