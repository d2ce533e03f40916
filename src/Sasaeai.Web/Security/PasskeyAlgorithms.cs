namespace Sasaeai.Web.Security;

/// <summary>
/// By which signatures a passkey may prove itself, in numbers of IANA's COSE registry: ECDSA on P-256 (ES256), P-384 and P-521. RSA is not among them: devices
/// make keys of 2048 bits, 112 of security, and sign by PKCS#1 v1.5; EdDSA is nothing that the framework can check.
/// </summary>
public static class PasskeyAlgorithms
{
    private const int Es256 = -7, Es384 = -35, Es512 = -36;

    public static bool IsAllowed(int algorithm) => algorithm is Es256 or Es384 or Es512;
}
