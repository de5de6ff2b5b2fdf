using QRCoder;

namespace Kinerja.Documents.Outputs.Packages;

/// <summary>The QR of a mark's address as PNG.</summary>
internal static class QrPicture
{
    private const int PixelsPerModule = 6;

    /// <summary>The picture.</summary>
    public static byte[] Of(OutputMark mark)
    {
        using var code = QRCodeGenerator.GenerateQrCode(mark.Address, QRCodeGenerator.ECCLevel.M);
        return new PngByteQRCode(code).GetGraphic(PixelsPerModule);
    }
}
