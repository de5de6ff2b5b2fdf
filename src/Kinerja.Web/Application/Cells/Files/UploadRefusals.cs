using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Kinerja.Web.Application.Cells.Files;

/// <summary>
/// Refusals in the address that a browser without scripts is led to, encrypted: nobody can make a link that puts words of their own before somebody else. They count for a quarter
/// of an hour.
/// </summary>
internal sealed class UploadRefusals(IDataProtectionProvider protection)
{
    /// <summary>Query parameter.</summary>
    public const string Parameter = "tolak";

    private static readonly TimeSpan Life = TimeSpan.FromMinutes(15);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("kinerja.upload-refusal").ToTimeLimitedDataProtector();

    /// <summary>A refusal as text.</summary>
    public string Write(UploadRefusal refusal) => _protector.Protect(JsonSerializer.Serialize(refusal), Life);

    /// <summary>The refusal; null when there is none that counts.</summary>
    public UploadRefusal? Read(string? text)
    {
        if (text is not { Length: > 0 and <= 8_000 })
            return null;
        try
        {
            return JsonSerializer.Deserialize<UploadRefusal>(_protector.Unprotect(text));
        }
        catch (Exception e) when (e is CryptographicException or JsonException)
        {
            return null;
        }
    }
}
