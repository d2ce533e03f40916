using NetTopologySuite.Geometries;

namespace Sasaeai.Areas;

public enum BackdropKind { Sea, River, Low, Hill, High }

/// <summary>Land or water under a map, to find one's way by. It leads nowhere and counts for nothing.</summary>
public sealed record BackdropShape(BackdropKind Kind, Geometry Shape);
