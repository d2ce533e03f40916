namespace Sasaeai.Algorithms.Geography;

/// <summary>Levels of 地域メッシュ (JIS X 0410). The number is how many digits a code of that level has.</summary>
public enum MeshLevel
{
    /// <summary>第1次地域区画, 40′ × 1°, about 80 km.</summary>
    First = 4,

    /// <summary>第2次地域区画, 5′ × 7′30″, about 10 km.</summary>
    Second = 6,

    /// <summary>基準地域メッシュ (第3次地域区画), 30″ × 45″, about 1 km.</summary>
    Third = 8,

    /// <summary>2分の1地域メッシュ, about 500 m.</summary>
    Half = 9,

    /// <summary>4分の1地域メッシュ, about 250 m.</summary>
    Quarter = 10,

    /// <summary>8分の1地域メッシュ, about 125 m.</summary>
    Eighth = 11,
}
