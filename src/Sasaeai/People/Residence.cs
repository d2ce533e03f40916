using Sasaeai.Areas;
using Sasaeai.History;

namespace Sasaeai.People;

/// <summary>住んだところ. Where a person lived before, or will live from a day that has not come; where they live now stands on the person.</summary>
public sealed class Residence : Record
{
    public required Guid PersonId { get; init; }
    public string? Address { get; init; }
    public double? Latitude { get; init; }
    public double? Longitude { get; init; }
    public string? Mesh { get; set; }
    public Guid? AreaId { get; init; }

    /// <summary>It lies outside the municipality.</summary>
    public bool Outside { get; init; }

    /// <summary>Null where nobody knows since when.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The move that brought this row about; those who moved together share it. Null for moves written down before anyone kept it.</summary>
    public Guid? MoveId { get; init; }

    /// <summary>Of a move that is to come: open worries that lie at the old home lie at the new one from that day on.</summary>
    public bool TakesWorries { get; init; }

    /// <summary>The last day there; null for a move that is still to come.</summary>
    public DateOnly? Until { get; init; }

    protected internal override void Settle() => Mesh = GeoPoint.MeshOf(Latitude, Longitude);
}

/// <summary>A place to live in, as far as it is known.</summary>
public sealed record Home(string? Address, Guid? AreaId = null, double? Latitude = null, double? Longitude = null, bool Outside = false);
