using Sasaeai.Accounts;
using Sasaeai.Areas;
using Sasaeai.Consent;
using Sasaeai.Data;
using Sasaeai.Needs;
using Sasaeai.Organizations;
using Sasaeai.People;
using Sasaeai.Resources;

namespace Sasaeai.Tests.Needs;

/// <summary>はまなみ市 in small: two areas, one organisation, and everyone who may or may not look.</summary>
internal sealed class SmallTown
{
    public const string Code = "99201";
    public const string NextTown = "99202";
    public static readonly DateOnly Today = new(2026, 11, 17);
    private static readonly DateOnly From = new(2020, 4, 1);

    public Area Town { get; } = new() { Municipality = Code, Name = "はまなみ市", Kind = AreaKind.Municipality, ValidFrom = From };
    public Area Sunami { get; }
    public Area School { get; }
    public Area Nagihara { get; }
    public Organization Yoriai { get; } = new() { Municipality = Code, Name = "よりあい帆", Kind = "npo" };
    public Organization Other { get; } = new() { Municipality = Code, Name = "凪の会", Kind = "npo" };

    public SmallTown()
    {
        Sunami = new() { Municipality = Code, Name = "砂見圏域", Kind = AreaKind.DailyLiving, ParentId = Town.Id, ValidFrom = From };
        School = new() { Municipality = Code, Name = "砂見小学校区", Kind = AreaKind.Neighbourhood, ParentId = Sunami.Id, ValidFrom = From };
        Nagihara = new() { Municipality = Code, Name = "凪原圏域", Kind = AreaKind.DailyLiving, ParentId = Town.Id, ValidFrom = From };
        Shioya = Staff("汐屋 さとみ", Role.Tier2Coordinator, [Sunami.Id, School.Id]);
        Iwase = Staff("岩瀬 直", Role.Tier2Coordinator, [Nagihara.Id]);
        Kujiraoka = Staff("鯨岡 誠", Role.Tier1Coordinator);
        Hamada = Staff("浜田 直樹", Role.MunicipalOfficer);
        Tomari = Staff("泊 里香", Role.CareCenterStaff, [Sunami.Id, School.Id]);
        Isobe = Staff("磯部 幸", Role.CareManager);
        Roui = Staff("艪居 勝", Role.Tier3Coordinator, organization: Yoriai.Id);
        Nagi = Staff("凪 洋", Role.Tier3Coordinator, organization: Other.Id);
    }

    public User Shioya { get; }
    public User Iwase { get; }
    public User Kujiraoka { get; }
    public User Hamada { get; }
    public User Tomari { get; }
    public User Isobe { get; }
    public User Roui { get; }
    public User Nagi { get; }

    public static User Staff(string name, Role role, IReadOnlyList<Guid>? areas = null, Guid? organization = null, string municipality = Code) =>
        new(Guid.CreateVersion7(), name, Guid.CreateVersion7(), role, municipality, areas ?? [], organization);

    public void AddTo(SasaeaiDb db)
    {
        db.AddRange(new Municipality { Code = Code, Name = "はまなみ市" }, new Municipality { Code = NextTown, Name = "となり町" });
        db.AddRange(Town, Sunami, School, Nagihara, Yoriai, Other);
    }

    /// <summary>A worry about nobody in the area of 砂見, unless told otherwise.</summary>
    public Need Hear(string words = "買い物に行けなくなってきた", string? about = null, Area? area = null, User? by = null, bool unaware = false) =>
        Need.Hear(by ?? Shioya, new Hearing(words) { About = about, Unaware = unaware, Where = new Whereabouts(null, (area ?? Sunami).Id) }, Today.AddDays(-3));

    public static Person Tomi() => new() { Municipality = Code, Name = "渚本 トミ", Kana = "なぎもと とみ" };

    public Resource Otomo() => new()
    {
        Municipality = Code,
        Name = "買い物おとも便",
        Categories = ["shopping"],
        OrganizationId = Yoriai.Id,
        ComesToYou = true,
    };

    public static Sharing Consent(Guid? resource = null, SharedFields fields = SharedFields.Name | SharedFields.Worry, DateOnly? until = null, DateOnly? from = null) =>
        new("consent", "買い物の手伝いを頼むため", resource, "よりあい帆", fields, "口頭で", "ご本人", from ?? Today.AddDays(-1), until);
}
