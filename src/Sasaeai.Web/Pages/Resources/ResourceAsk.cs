using Sasaeai.Areas;
using Sasaeai.Resources;

namespace Sasaeai.Web.Pages.Resources;

/// <summary>What the address asks for: <c>?q=&amp;area=&amp;category=&amp;state=&amp;funding=&amp;day=&amp;room=&amp;old=1&amp;order=&amp;p=</c>. A value that means nothing does not narrow.</summary>
public sealed record ResourceAsk(
    string? Q, string? Area, string? Category, string? State, string? Funding, string? Day, string? Room, string? Old, string? Order, string? All, int P = 1)
{
    public ResourceState? InState => Read<ResourceState>(State);
    public Days? OnDay => Read<Days>(Day);
    public Room? WithRoom => Read<Room>(Room);
    public bool Unconfirmed => Old is not null;
    public ResourceOrder InOrder => Read<ResourceOrder>(Order) ?? ResourceOrder.Name;

    public ResourceFilter Filter(AreaGroups groups, DateOnly today) => new()
    {
        Areas = groups.Asked(Area),
        Category = Category,
        State = InState,
        Funding = Funding,
        Day = OnDay,
        Room = WithRoom,
        UnconfirmedSince = Unconfirmed ? LongAgo(today) : null,
    };

    /// <summary>Facts older than this should be asked about again.</summary>
    public static DateOnly LongAgo(DateOnly today) => today.AddYears(-1);

    private static T? Read<T>(string? text) where T : struct, Enum =>
        Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;
}
