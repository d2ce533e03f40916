namespace Sasaeai.AccessLog;

/// <summary>An entry's id begins with its time in milliseconds (RFC 9562, section 5.7), so that even one that is gone can be dated.</summary>
internal static class EntryTime
{
    public static DateTime? Of(string id) =>
        Guid.TryParse(id, out var guid) && guid.Version == 7
            ? DateTimeOffset.FromUnixTimeMilliseconds(Convert.ToInt64(guid.ToString("N")[..12], 16)).UtcDateTime : null;
}
