using Sasaeai.History;

namespace Sasaeai.Backups;

/// <summary>鍵のファイル. What a backup is sealed with: a passphrase on a line, or any bytes.</summary>
public static class KeyFile
{
    private const int Shortest = 16;

    public static byte[] Read(string file)
    {
        if (!File.Exists(file))
            throw new RefusedException($"鍵のファイルが見つかりません: {Path.GetFullPath(file)}");
        var key = File.ReadAllBytes(file).AsSpan().TrimEnd("\r\n"u8).ToArray();
        return key.Length >= Shortest ? key : throw new RefusedException($"鍵のファイルが短すぎます。{Shortest}文字より長くしてください。");
    }
}
