using NetTopologySuite.Geometries;
using Sasaeai.Areas;
using Sasaeai.Data;

namespace Sasaeai.Seeding;

/// <summary>The areas of はまなみ市 as rows: the town, five daily-living areas, twelve school areas, and what one organisation serves.</summary>
internal sealed class TownAreas
{
    private const string Source = "はまなみ市（見本）";
    private readonly Dictionary<string, Guid> ids = [];

    private TownAreas()
    {
    }

    public Guid this[string name] => ids[name];

    public static TownAreas Add(SasaeaiDb db, TownMap map, Area town, DateOnly from)
    {
        var areas = new TownAreas();
        areas.Draw(db, town, TownMap.Together(map.Schools));
        foreach (var schools in map.Schools.GroupBy(s => s.Area))
        {
            var living = areas.Under(town, schools.Key, schools.First().AreaKana, AreaKind.DailyLiving, schools.First().Code[..2], from);
            areas.Draw(db, living, TownMap.Together(schools));
            foreach (var school in schools)
            {
                var area = areas.Under(living, school.Name, school.Kana, AreaKind.Neighbourhood, school.Code, from);
                area.NeighbourhoodKind = "primary-school";
                areas.Draw(db, area, school.Outline);
            }
        }
        areas.AddThirdTier(db, town, from);
        return areas;
    }

    /// <summary>The riders' round takes in all of 砂見 and the near half of 灯見.</summary>
    private void AddThirdTier(SasaeaiDb db, Area town, DateOnly from)
    {
        var round = Under(town, "よりあい帆の届く範囲", "よりあいほのとどくはんい", AreaKind.ThirdTier, null, from);
        round.Covers.AddRange(new[] { "砂見圏域", "岬小学校区" }.Select(name => new AreaCoverage { AreaId = round.Id, CoveredAreaId = ids[name] }));
        db.Add(round);
    }

    private Area Under(Area parent, string name, string kana, AreaKind kind, string? code, DateOnly from)
    {
        var area = new Area { Municipality = parent.Municipality, Name = name, Kana = kana, Kind = kind, Code = code, ParentId = parent.Id, ValidFrom = from };
        ids[name] = area.Id;
        return area;
    }

    private void Draw(SasaeaiDb db, Area area, Geometry outline)
    {
        ids[area.Name] = area.Id;
        area.Boundaries.Add(new AreaBoundary { Municipality = area.Municipality, AreaId = area.Id, ValidFrom = area.ValidFrom, Outline = outline.AsBinary(), Source = Source });
        db.Add(area);
    }
}
