using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Appointments;
using Sasaeai.Areas;
using Sasaeai.Consent;
using Sasaeai.Data;
using Sasaeai.Emergencies;
using Sasaeai.Matching;
using Sasaeai.Needs;
using Sasaeai.People;
using Sasaeai.Resources;
using Sasaeai.Seeding;
using Sasaeai.Time;

namespace Sasaeai.Web.Tests.Security.Reach;

/// <summary>A text that stands in one field and nowhere else.</summary>
/// <param name="Told">The consent lets the tier-3 coordinator read it.</param>
internal sealed record Canary(string Field, string Text, FieldClass Class, bool Told = false);

/// <summary>One person with a worry, an asking and a resource, every field of which can be told from all others wherever it turns up.</summary>
internal sealed record Canaries(Guid NeedId, Guid PersonId, Guid ContactId, Guid BasisId, Guid HandOverId, Guid ReferralId, Guid ResourceId)
{
    public const string Name = "鳴砂 あとり";
    public const string Worry = "七つ葉の坂の買い物";

    public static readonly IReadOnlyList<Canary> All =
    [
        new("Resource.Name", "鶺鴒おとも便", FieldClass.Public),
        new("Resource.Phone", "0000-00-7730", FieldClass.Public),
        new("Resource.Hopes", "鴎に継いでほしい", FieldClass.Internal),
        new("Approach.Words", "雲雀の話をした", FieldClass.Internal),
        new("Person.Name", "鳴砂", FieldClass.Personal, Told: true),
        new("Person.Kana", "なるすな", FieldClass.Personal, Told: true),
        new("Person.OtherNames", "かわせみさん", FieldClass.Personal),
        new("Person.Phone", "0000-00-7731", FieldClass.Personal),
        new("Person.Address", "七百七十七番", FieldClass.Personal),
        new("Person.Birth", "昭和7年7月17日", FieldClass.Personal),
        new("Person.Abilities", "七宝編みを教えた", FieldClass.Personal),
        new("Person.WalkMinutes", "37分", FieldClass.Sensitive),
        new("Need.Words", Worry, FieldClass.Personal, Told: true),
        new("Need.ToldBy", "鶸田の奥さん", FieldClass.Personal),
        new("Need.AffordableYen", "7,313円", FieldClass.Sensitive),
        new("Need.AskAgainNote", "百舌のようすを聞く", FieldClass.Personal),
        new("KeyContact.Name", "目白 ひばり", FieldClass.Personal),
        new("KeyContact.Phone", "0000-00-7732", FieldClass.Personal),
        new("KeyContact.Note", "夜は七時から留守", FieldClass.Personal),
        new("SharingBasis.Purpose", "柊の便を頼むため", FieldClass.Personal, Told: true),
        new("SharingBasis.GivenBy", "次女の鶉子さん", FieldClass.Personal),
        new("SharingBasis.How", "梟の間で口頭で", FieldClass.Personal),
        new("HandOver.Words", "椋鳥の件で相談", FieldClass.Personal),
        new("HandOver.Recipient", "鵯係の担当", FieldClass.Personal),
        new("EmergencyOpening.Reason", "鷗が騒ぐ朝に開けた", FieldClass.Personal),
        new("Referral.Message", "白鳥の曜日にお願い", FieldClass.Personal, Told: true),
        new("Referral.FollowUp", "駒鳥のように元気", FieldClass.Personal),
    ];

    private static string Of(string field) => All.Single(c => c.Field == field).Text;

    public static async Task<Canaries> PlantAsync(SasaeaiDb db, DateOnly today)
    {
        var by = (await db.UserAsync(await db.Users.Where(u => u.UserName == Cast.Isobe.SignIn).Select(u => u.Id).SingleAsync(), null, today))!;
        var area = await db.Areas.SingleAsync(a => a.Municipality == EmptyTown.Code && a.Name == "砂見圏域" && a.Kind == AreaKind.DailyLiving);
        var body = await db.Organizations.SingleAsync(o => o.Municipality == EmptyTown.Code && o.Name == Cast.Roui.Organization);
        var day = today.AddDays(-6);
        db.User = by;
        var person = new Person
        {
            Municipality = by.Municipality,
            Name = Name,
            Kana = "なるすな あとり",
            OtherNames = Of("Person.OtherNames"),
            Phone = Of("Person.Phone"),
            Address = $"砂見{Of("Person.Address")}",
            AreaId = area.Id,
            WalkMinutes = 37,
            Abilities = Of("Person.Abilities"),
        };
        person.BornOn("S7.7.17", today);
        var contact = new KeyContact { Municipality = by.Municipality, PersonId = person.Id, Name = Of("KeyContact.Name"), Kind = "family", Phone = Of("KeyContact.Phone"), Note = Of("KeyContact.Note") };
        var need = Need.Hear(by, new Hearing(Worry) { About = Name, ToldBy = Of("Need.ToldBy"), Where = new("砂見の坂", area.Id) }, day);
        need.PersonId = person.Id;
        need.AffordableYen = 7313;
        need.Categories = ["shopping"];
        db.AddRange(person, contact, need);
        await db.SaveChangesAsync();

        var resource = new Resource { Municipality = by.Municipality, Name = Of("Resource.Name"), Categories = ["shopping"], AreaId = area.Id, OrganizationId = body.Id, Phone = Of("Resource.Phone"), Hopes = Of("Resource.Hopes") };
        var approach = new Approach { Municipality = by.Municipality, ResourceId = resource.Id, On = day, By = by.Name, With = "代表", Words = Of("Approach.Words"), Outcome = ApproachOutcome.Talking };
        var given = new Sharing("consent", Of("SharingBasis.Purpose"), resource.Id, resource.Name, SharedFields.Name | SharedFields.Worry, Of("SharingBasis.How"), Of("SharingBasis.GivenBy"), day, null);
        var basis = need.Share(by, given, day);
        var forSection = need.Share(by, given with { ResourceId = null, Section = "elderly", Recipient = "高齢福祉課" }, day);
        var referral = Referral.Ask(by, need, resource, new(Of("Referral.Message"), basis, SharedFields.Name | SharedFields.Worry), day);
        referral.Accept(by, new("代表の方", "phone", null), day);
        referral.Start(by, day, day);
        referral.FollowItUp(by, Of("Referral.FollowUp"), today);
        need.AskHow(by, "変わりない", today.AddDays(9), Of("Need.AskAgainNote"), today);
        var handed = HandOver.Make(by, need, new("elderly", Of("HandOver.Recipient"), Of("HandOver.Words"), forSection, SharedFields.Name), day);
        db.AddRange(resource, approach, basis, forSection, referral, handed);
        await db.SaveChangesAsync();
        var centre = (await db.UserAsync(await db.Users.Where(u => u.UserName == Cast.Oki.SignIn).Select(u => u.Id).SingleAsync(), null, today))!;
        db.Add(EmergencyOpening.Open(centre, person, new($"{Of("EmergencyOpening.Reason")}わけを、ここに書いておきます。", AtStake: true), day.StartInUtc()));
        await db.SaveChangesAsync();
        return new(need.Id, person.Id, contact.Id, basis.Id, handed.Id, referral.Id, resource.Id);
    }

    /// <summary>The address of a page about one of them; null where the page is about something else.</summary>
    public string? Path(string route, string record) => record switch
    {
        "need" => With(route, NeedId) + (route.EndsWith("/referrals/new", StringComparison.Ordinal) ? $"?resource={ResourceId}" : ""),
        "person" => With(route, PersonId),
        "contact" => With(route, PersonId).Replace("{contact:guid}", $"{ContactId}", StringComparison.Ordinal),
        "basis" => With(route, BasisId),
        "hand-over" => With(route, HandOverId),
        "referral" => With(route, ReferralId),
        "resource" => With(route, ResourceId),
        _ => null,
    };

    private static string With(string route, Guid id) => route.Replace("{id:guid}", $"{id}", StringComparison.Ordinal);
}
