namespace Sasaeai.Accounts;

/// <summary>What a browser says of itself, in words by which its owner knows it again. Good for a list, not for any decision: browsers lie.</summary>
public static class DeviceWords
{
    /// <summary>In the order in which they must be asked: Edge says that it is Chrome, and Chrome that it is Safari.</summary>
    private static readonly (string Mark, string Name)[] Browsers =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"), ("Chrome/", "Chrome"), ("CriOS/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Mark, string Name)[] Machines =
        [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Androidのスマートフォン"), ("Windows", "Windowsのパソコン"), ("CrOS", "Chromebook"), ("Mac OS X", "Mac"), ("Linux", "Linuxのパソコン")];

    public static string Of(string? userAgent)
    {
        var (machine, browser) = (Name(Machines, userAgent), Name(Browsers, userAgent));
        return machine is null && browser is null ? "わからない端末" : $"{machine ?? "パソコン"}（{browser ?? "ブラウザー"}）";
    }

    private static string? Name((string Mark, string Name)[] known, string? userAgent) =>
        known.FirstOrDefault(k => userAgent?.Contains(k.Mark, StringComparison.Ordinal) == true).Name;
}
