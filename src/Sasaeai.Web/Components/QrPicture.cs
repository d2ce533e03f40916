using QRCoder;

namespace Sasaeai.Web.Components;

public static class QrPicture
{
    /// <summary>A text as a QR code in SVG, without inline style.</summary>
    public static string Of(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        return code.GetGraphic(4);
    }
}
