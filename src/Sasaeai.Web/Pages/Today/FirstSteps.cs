using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Appointments;
using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.Resources;

namespace Sasaeai.Web.Pages.Today;

/// <summary>One step of a municipality's first mornings.</summary>
/// <param name="Mine">This role takes it; others are told who does.</param>
/// <param name="By">Who takes it, by name where somebody is appointed to.</param>
public sealed record FirstStep(string Title, string Why, string? Href, bool Done, bool Mine, string By)
{
    /// <summary>The work goes on without it: not every municipality has the files at hand.</summary>
    public bool MayWait { get; init; }
}

/// <summary>はじめの朝. What is really missing before the work can begin, and whose next step it is.</summary>
public static class FirstSteps
{
    /// <returns>Empty once there are coordinators, resources and a first worry, and for the official outlines and population too.</returns>
    public static async Task<IReadOnlyList<FirstStep>> ForAsync(SasaeaiDb db, CurrentUser me)
    {
        var town = me.User.Municipality;
        if (me.Municipality is not { } municipality)
            return [];
        var outlines = await db.AreaBoundaries.AnyAsync(b => b.Municipality == town);
        var population = await db.PopulationCells.AnyAsync(c => c.Municipality == town);
        var appointed = await db.Appointments.Where(a => a.Municipality == town).InForceOn(me.Today)
            .AnyAsync(a => (a.Role == Role.Tier2Coordinator && a.Areas.Count > 0) || (municipality.SingleTier && a.Role == Role.Tier1Coordinator));
        var resources = await db.Resources.AnyAsync(r => r.Municipality == town && r.State != ResourceState.Ended);
        var heard = await db.Needs.AnyAsync(n => n.Municipality == town);
        var begun = appointed && resources && heard;
        if (begun && (me.User.Role is not Role.MunicipalOfficer || (outlines && population)))
            return [];
        var officials = await WhoAsync(db, me, "市町村の担当", Role.MunicipalOfficer);
        var coordinators = appointed ? await WhoAsync(db, me, "コーディネーター", Role.Tier2Coordinator, Role.Tier1Coordinator) : officials;
        var (officer, keeps, hears) = (me.User.Role is Role.MunicipalOfficer, me.User.KeepsRegistry, me.User.HearsNeeds);
        return
        [
            new("圏域の形を取り込む", "中学校区や小学校区の境の形があると、地図が描け、場所から圏域がわかります。", officer ? "/areas" : null, outlines, officer, officials) { MayWait = true },
            new("人口を取り込む", "国勢調査の250mや1kmの人口があると、歩いて届く人の数がわかります。", officer ? "/areas" : null, population, officer, officials) { MayWait = true },
            new("コーディネーターを圏域に配置する", "担当が決まると、聞いた困りごとがその人のきょうの仕事に出ます。", officer ? "/appointments" : null, appointed, officer, officials),
            new("いまある資源を取り込む", "介護サービスの公表データ、通いの場の一覧、持っている表。ひとつずつ書きとめることもできます。", keeps ? "/imports" : null, resources, keeps, coordinators),
            new("はじめの困りごとを書きとめる", "道で聞いたひとことから。分かるところだけで残せます。", hears ? "/needs/new" : null, heard, hears, coordinators),
        ];
    }

    private static async Task<string> WhoAsync(SasaeaiDb db, CurrentUser me, string nobody, params Role[] roles)
    {
        var town = me.User.Municipality;
        var names = await db.Appointments.Where(a => a.Municipality == town && roles.Contains(a.Role)).InForceOn(me.Today)
            .OrderBy(a => a.ValidFrom).ThenBy(a => a.Id).Select(a => a.Account!.Name).ToListAsync();
        return names.Distinct().ToList() switch { [] => nobody, [var only] => $"{only}さん", [var first, ..] => $"{first}さんたち" };
    }
}
