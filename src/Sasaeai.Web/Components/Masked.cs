namespace Sasaeai.Web.Components;

public static class Masked
{
    private const int Least = 10;

    /// <summary>小さい数の秘匿. A number of people as those outside the municipality's own staff may see it.</summary>
    public static string Mask(this int count) => count is > 0 and < Least ? "10未満" : count.ToString("N0");
}
