using Sasaeai.History;

namespace Sasaeai.Data;

/// <summary>A secret that the operator keeps in a file, for whoever runs the product and nobody else.</summary>
public static class SecretFile
{
    private const UnixFileMode Everybody = UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    /// <returns>Its bytes, without the end of the line that an editor puts there.</returns>
    /// <exception cref="RefusedException">It is not there, or anybody on the machine may read or change it.</exception>
    public static byte[] Read(string file)
    {
        if (!File.Exists(file))
            throw new RefusedException($"秘密のファイルが見つかりません: {Path.GetFullPath(file)}");
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(file) & Everybody) != 0)
            throw new RefusedException($"秘密のファイルを、この機械のだれもが読み書きできます。chmod 600 としてください: {Path.GetFullPath(file)}");
        return File.ReadAllBytes(file).AsSpan().TrimEnd("\r\n"u8).ToArray();
    }
}
