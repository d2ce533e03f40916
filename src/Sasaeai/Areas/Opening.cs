using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.History;

namespace Sasaeai.Areas;

/// <summary>Opening a municipality: its row and its first-tier area, which every other area hangs under.</summary>
public static class Opening
{
    /// <exception cref="RefusedException">The code is not a municipality's, it is open already, or real people would stand beside the demo's accounts; the message says which.</exception>
    public static async Task<Municipality> OpenAsync(SasaeaiDb db, string code, string name, string? kana, DateOnly today, CancellationToken stop = default)
    {
        var digits = MunicipalityCode.Parse(code)
            ?? throw new RefusedException($"「{code}」は市区町村コードとして読めません。5桁か、検査数字つきの6桁で書いてください。");
        if (await db.Municipalities.AnyAsync(m => m.Code == digits, stop))
            throw new RefusedException($"{digits} はもうひらいています。");
        if (!digits.StartsWith(MunicipalityCode.Invented, StringComparison.Ordinal) && await db.Municipalities.AnyAsync(m => m.Demo, stop))
            throw new RefusedException("ここは見本のデータベースで、だれでも知っているパスワードの入り口があります。ほんとうの市町村は、別のデータの置き場所（SASAEAI_DATA、SASAEAI_DATABASE）でひらいてください。");
        var town = new Municipality { Code = digits, Name = name, Kana = kana };
        db.Add(town);
        db.Add(new Area { Municipality = digits, Name = name, Kana = kana, Kind = AreaKind.Municipality, Code = digits, ValidFrom = new DateOnly(today.Year - (today.Month < 4 ? 1 : 0), 4, 1) });
        await db.SaveChangesAsync(stop);
        return town;
    }
}
