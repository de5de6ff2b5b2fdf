using System.Security.Cryptography;
using Kinerja.Grains.ApiKeys;
using Kinerja.Model.Keys;
using Microsoft.AspNetCore.DataProtection;

namespace Kinerja.Web.Components.Pages.Keys;

/// <summary>
/// A key that a form would make. It travels in the form, encrypted, so that a form which is sent twice makes one key and both answers show it: whoever presses a button twice
/// sees the second answer alone. It counts for an hour, in one agency and for whoever opened the form.
/// </summary>
internal sealed class KeyDrafts(IDataProtectionProvider protection)
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(1);

    /// <summary>A new one for a form.</summary>
    public string New(AgencyKey agency, string account) => For(account).Protect(ApiKeyText.New(agency).Write(), Life);

    /// <summary>The key of a form that was sent; null when it counts no more.</summary>
    public ApiKeyText? Read(AgencyKey agency, string account, string draft)
    {
        try
        {
            return ApiKeyText.TryParse(For(account).Unprotect(draft), out var key) && key.Agency == agency ? key : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private ITimeLimitedDataProtector For(string account) => protection.CreateProtector("kinerja.api-key-draft", account).ToTimeLimitedDataProtector();
}
