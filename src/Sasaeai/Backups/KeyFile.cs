using Sasaeai.Data;
using Sasaeai.History;

namespace Sasaeai.Backups;

/// <summary>鍵のファイル. What a backup is sealed with: a passphrase on a line, or any bytes.</summary>
public static class KeyFile
{
    private const int Shortest = 16;

    public static byte[] Read(string file)
    {
        var key = SecretFile.Read(file);
        return key.Length >= Shortest ? key : throw new RefusedException($"鍵のファイルが短すぎます。{Shortest}文字より長くしてください。");
    }
}
