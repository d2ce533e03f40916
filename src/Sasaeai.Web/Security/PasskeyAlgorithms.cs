namespace Sasaeai.Web.Security;

/// <summary>
/// By which signatures a passkey may prove itself, in numbers of IANA's COSE registry: ECDSA on P-256 (ES256), P-384 and P-521, and RS256, of which
/// Windows Hello makes its keys on many PCs. Its 2048 bits are 112 of security; in its place such an owner would have a password and codes, which a false
/// page can ask for. EdDSA is nothing that the framework can check.
/// </summary>
public static class PasskeyAlgorithms
{
    private const int Es256 = -7, Es384 = -35, Es512 = -36, Rs256 = -257;

    public static bool IsAllowed(int algorithm) => algorithm is Es256 or Es384 or Es512 or Rs256;
}
