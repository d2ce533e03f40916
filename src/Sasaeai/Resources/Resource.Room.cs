namespace Sasaeai.Resources;

/// <summary>空き. Not known is not the same as room.</summary>
public enum Room { Unknown, Free, Full }

public static class Rooms
{
    public static string Label(this Room room) => room switch
    {
        Room.Free => "空きあり",
        Room.Full => "いっぱい",
        Room.Unknown => "わからない",
        _ => throw new ArgumentOutOfRangeException(nameof(room), room, null),
    };
}
