using Sasaeai.History;

namespace Sasaeai.Resources;

public sealed partial class Resource
{
    /// <summary>Says which areas it serves (<see cref="ServedAreas"/> must be loaded); none means the whole municipality.</summary>
    public void Serve(IReadOnlyCollection<Guid> areas)
    {
        var before = Served();
        ServedAreas.RemoveAll(served => !areas.Contains(served.AreaId));
        ServedAreas.AddRange(areas.Distinct().Where(area => ServedAreas.TrueForAll(served => served.AreaId != area))
            .Select(area => new ServedArea { ResourceId = Id, AreaId = area }).ToList());
        if (Served() is var after && after != before)
            AlsoChanged.Add(new FieldChange { Field = nameof(ServedAreas), Before = before, After = after });

        string? Served() => ServedAreas.Count == 0 ? null : string.Join(' ', ServedAreas.Select(served => served.AreaId).Order());
    }
}
