using Kinerja.Grains.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Kinerja.Web.Accounts.Identity;

/// <summary>Addresses are compared folded, as the keys of names are.</summary>
internal sealed class FoldedNames : ILookupNormalizer
{
    public string? NormalizeName(string? name) => NormalizeEmail(name);

    public string? NormalizeEmail(string? email) => email is null ? null : LoginNames.Fold(email);
}
