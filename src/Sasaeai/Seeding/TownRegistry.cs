using Sasaeai.Data;
using Sasaeai.Organizations;
using Sasaeai.Resources;

namespace Sasaeai.Seeding;

/// <summary>Organisations and resources of はまなみ市, the resources with their lives: found, approached, prepared, begun, rested, ended.</summary>
internal sealed class TownRegistry(TownMap map, TownAreas areas)
{
    private static readonly string[] Files = ["sunami", "nagihara", "toumi", "kawatsugi", "yamanegi", "town"];
    private const string WholeTown = "市内全域";
    private readonly Dictionary<string, Organization> organizations = [];
    private readonly Dictionary<string, Resource> resources = [];

    public Guid OrganizationId(string name) => organizations[name].Id;

    public Resource Resource(string name) => resources[name];

    public void AddOrganizations(SasaeaiDb db)
    {
        foreach (var row in Sheet.Rows("organizations.tsv"))
        {
            var organization = new Organization { Municipality = EmptyTown.Code, Name = row[0], Kana = row[1], Kind = row[2], Address = row[3], Phone = Known(row[4]), Note = Known(row[5]) };
            (organization.Latitude, organization.Longitude, organization.AreaId) = Place(row[3]);
            organizations[row[0]] = organization;
            db.Add(organization);
        }
    }

    public void Tell(Chronicle chronicle)
    {
        foreach (var block in Files.SelectMany(file => Block.Read($"resources-{file}.txt")))
        {
            var resource = resources[block.Name] = Read(block);
            new ResourceLife(block, resource).Tell(chronicle);
        }
    }

    private Resource Read(Block block)
    {
        var resource = new Resource
        {
            Municipality = EmptyTown.Code,
            Name = block.Name,
            Kana = block.Kana,
            Summary = block["what"],
            Categories = [.. block.Words("for")],
            Funding = block["money"],
            OrganizationId = block["by"] is { } by ? organizations[by].Id : null,
            RunBy = block["run"],
            Phone = block["phone"],
            Sessions = [.. block.All("when").Select(Timetable.Read)],
            Capacity = block.Whole("seats"),
            Attendance = block.Whole("usual"),
            Full = block.Says("full"),
            PriceYen = block.Whole("yen"),
            LowIncomePriceYen = block.Whole("low"),
            PriceNote = block["fee"],
            MinimumAge = block.Whole("age"),
            NeedsCertification = block.Says("cert"),
            Eligibility = block["who"],
            Load = block["load"] is { } load ? Enum.Parse<Load>(load, ignoreCase: true) : Load.Unknown,
            SuccessionWorry = block.Says("worry"),
            Hopes = block["hopes"],
            BeforeAsking = block["before"],
            ComesToYou = block["comes"] is not null,
        };
        if (block["at"]?.Split(" / ") is [var place, var kind, var address])
        {
            (resource.PlaceName, resource.PlaceKind, resource.Address) = (place, kind, address);
            (resource.Latitude, resource.Longitude, resource.AreaId) = Place(address);
        }
        resource.Serve([.. block.Words("comes").Concat(block.Words("serves")).Where(name => name != WholeTown).Select(name => areas[name])]);
        // What has no place of its own belongs to the first area it comes to, or to the whole town.
        resource.AreaId ??= resource.ServedAreas.FirstOrDefault()?.AreaId ?? areas[EmptyTown.Name];
        return resource;
    }

    private (double Latitude, double Longitude, Guid AreaId) Place(string address)
    {
        var point = map.PointOf(address);
        return (point.Y, point.X, areas[map.TownOf(address).School.Name]);
    }

    private static string? Known(string text) => text.Length == 0 ? null : text;
}
