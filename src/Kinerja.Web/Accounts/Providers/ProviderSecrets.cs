using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace Kinerja.Web.Accounts.Providers;

/// <summary>Secrets of providers, protected with the keys of the site and bound to their scope: a row that is copied to another scope opens nothing.</summary>
internal sealed class ProviderSecrets(IDataProtectionProvider protection)
{
    /// <summary>The secret as it is kept.</summary>
    public string Protect(string scope, string secret) => Protector(scope).Protect(secret);

    /// <summary>The secret; null when there is none.</summary>
    /// <exception cref="ProviderFaultException">It was protected with other keys: the row has moved here from elsewhere.</exception>
    public string? Read(string scope, string? kept)
    {
        try
        {
            return kept is null ? null : Protector(scope).Unprotect(kept);
        }
        catch (CryptographicException e)
        {
            throw new ProviderFaultException(ProviderFault.Secret, "", e);
        }
    }

    /// <summary>Tells one secret from another among repetitions of one operation, whose id is random.</summary>
    public static string Mark(string operation, string secret) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(operation), Encoding.UTF8.GetBytes(secret)).AsSpan(0, 8));

    private IDataProtector Protector(string scope) => protection.CreateProtector("Kinerja.Web.Accounts.Providers.Secret", scope);
}
