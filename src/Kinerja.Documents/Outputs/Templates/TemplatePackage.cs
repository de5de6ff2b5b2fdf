using Kinerja.Documents.Office;
using Kinerja.Documents.Outputs.Packages;

namespace Kinerja.Documents.Outputs.Templates;

/// <summary>Opens a template as files of strangers are opened: looked over by its directory, every byte counted.</summary>
internal static class TemplatePackage
{
    /// <summary>Bytes of all parts together.</summary>
    public const int Unpacked = 16 * 1024 * 1024;

    private const long Memory = 160L * 1024 * 1024;

    /// <summary>The parts.</summary>
    /// <exception cref="OfficeException">Damaged, too large, or not to be trusted.</exception>
    public static PartStore Open(byte[] bytes, CancellationToken cancellation)
    {
        if (!bytes.AsSpan().StartsWith("PK\u0003\u0004"u8))
            throw new OfficeException(TemplateProblems.NotWord());
        try
        {
            using var package = OfficePackage.Open(bytes, new(Memory, cancellation));
            var parts = new List<(string, byte[])>();
            var sum = 0L;
            foreach (var name in package.Parts)
            {
                var part = package.Bytes(name);
                if ((sum += part.Length) > Unpacked)
                    throw new OfficeException(TemplateProblems.TooLarge());
                parts.Add((name, part));
            }

            return new(parts);
        }
        catch (Exception e) when (e is System.Xml.XmlException or NotSupportedException or IOException)
        {
            throw new OfficeException(OfficeProblems.Damaged());
        }
    }
}
