using Kinerja.Web.Accounts.Identity;
using Microsoft.AspNetCore.DataProtection;

namespace Kinerja.Web.Tests.Accounts.Identity;

/// <summary>After a disaster accounts come back from copies and the ring of keys does not: the key of an authenticator opens no more.</summary>
public sealed class LostKeyRingTests
{
    [Fact]
    public async Task A_key_of_a_lost_ring_is_as_none_and_recovery_codes_still_count()
    {
        var cancel = TestContext.Current.CancellationToken;
        var (before, after) = (new AccountStore(null!, new EphemeralDataProtectionProvider()), new AccountStore(null!, new EphemeralDataProtectionProvider()));
        var user = new AccountUser("Siti", "siti@dinas.example");
        await before.SetAuthenticatorKeyAsync(user, "JBSWY3DPEHPK3PXP", cancel);
        await before.ReplaceCodesAsync(user, ["abcd-efgh"], cancel);

        Assert.Equal("JBSWY3DPEHPK3PXP", await before.GetAuthenticatorKeyAsync(user, cancel));
        Assert.Null(await after.GetAuthenticatorKeyAsync(user, cancel));
        Assert.Equal(1, await after.CountCodesAsync(user, cancel));
    }
}
