using Sasaeai.Data;
using Sasaeai.Organizations;
using Sasaeai.Resources;

namespace Sasaeai.Seeding;

/// <summary>Organisations and resources of はまなみ市, the resources with their lives: found, approached, prepared, begun, rested, ended.</summary>
internal sealed class TownRegistry(TownMap map, TownAreas areas)
{
    private const string WholeTown = "市内全域";
    private readonly Dictionary<string, Organization> organizations = [];
    private readonly Dictionary<string, Resource> resources = [];
    private readonly Dictionary<string, int> openSince = [];

    public Guid OrganizationId(string name) => organizations[name].Id;

    public Organization Organization(string name) => organizations[name];

    public Resource Resource(string name) => resources[name];

    /// <summary>Days ago from which on a resource could be asked; 0 where it cannot.</summary>
    public int OpenSince(string name) => openSince[name];

    /// <summary>Who learns of a worry that is put to a resource.</summary>
    public string RecipientOf(string name) =>
        organizations.Values.FirstOrDefault(o => o.Id == resources[name].OrganizationId)?.Name ?? resources[name].RunBy ?? name;

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
        foreach (var (file, area) in TownTexts.Files)
            foreach (var block in Block.Read($"resources-{file}.txt").Select(told => ResourcePace.Dated(told, area)))
            {
                var resource = resources[block.Name] = Read(block);
                var life = new ResourceLife(block, resource);
                openSince[block.Name] = resource.Full || resource.Attendance >= resource.Capacity ? 0 : life.OpenSince;
                life.Tell(chronicle);
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
