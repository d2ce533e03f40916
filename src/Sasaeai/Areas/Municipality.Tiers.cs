using Sasaeai.History;

namespace Sasaeai.Areas;

public sealed partial class Municipality
{
    /// <summary>「第1層＝第2層」にする. The municipality becomes its own second tier.</summary>
    /// <exception cref="RefusedException">Second-tier areas are in force, which would then stand for the same thing twice.</exception>
    public void BecomeSingleTier(IReadOnlyCollection<Area> secondTierInForce)
    {
        if (secondTierInForce.Count > 0)
            throw new RefusedException($"第2層の圏域が{secondTierInForce.Count}つあります（{string.Join("、", secondTierInForce.Take(3).Select(a => a.Name))}{(secondTierInForce.Count > 3 ? "など" : "")}）。市町村の全体を第2層とするなら、先にそれぞれの圏域を終わりにしてください。");
        SingleTier = true;
    }

    public void HaveTwoTiers() => SingleTier = false;
}
