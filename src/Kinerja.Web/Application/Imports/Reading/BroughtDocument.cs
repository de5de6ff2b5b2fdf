using System.Security.Cryptography;
using System.Text;
using Kinerja.Documents;

namespace Kinerja.Web.Application.Imports.Reading;

/// <summary>A document as somebody brought it: a file that is still to be read, or a text.</summary>
/// <param name="Name">Its name, fit to be shown.</param>
/// <param name="File">The bytes of a file; null for a text.</param>
/// <param name="Text">The text; null for a file.</param>
/// <param name="Typed">The text as it stood in the field, where the table came from the clipboard beside it; null for a file.</param>
public sealed record BroughtDocument(string Name, byte[]? File, ImportSource? Text, string? Typed = null)
{
    /// <summary>Another one for another content.</summary>
    public string Mark => Convert.ToHexStringLower(SHA256.HashData(File ?? Encoding.UTF8.GetBytes($"{Text?.Kind}\n{Text?.Content}")));
}
