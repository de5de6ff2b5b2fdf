using Kinerja.Model.Keys;

namespace Kinerja.Web.Accounts.Providers;

/// <summary>Addresses around providers, in one place.</summary>
internal static class ProviderLinks
{
    /// <summary>Naming the agency or region to sign in through.</summary>
    public const string Choose = "/masuk";

    /// <summary>Showing which account is one's own.</summary>
    public const string Bind = "/akun/masuk/tautkan";

    /// <summary>The logins of an account.</summary>
    public const string Logins = "/akun/keamanan/penyedia";

    /// <summary>Beginning to sign in.</summary>
    public static string Start(string scope, string? back = null) => LocalAddress.With($"{Choose}/{Path(scope)}", back);

    /// <summary>The way back from a provider; each scope has its own, so that no provider answers for another.</summary>
    public static string Return(string scope) => $"/akun/masuk/penyedia/{Path(scope)}";

    /// <summary>What went wrong.</summary>
    public static string Failed(string scope, ProviderFault fault) => $"/akun/masuk/gagal?sebab={fault.ToString().ToLowerInvariant()}&di={Path(scope)}";

    /// <summary>The settings.</summary>
    public static string Settings(string scope) => scope.Contains(KeyText.Separator, StringComparison.Ordinal) ? $"/i/{Path(scope)}/masuk-tunggal" : $"/w/{Path(scope)}/masuk-tunggal";

    /// <summary>A scope as a part of addresses.</summary>
    public static string Path(string scope) => scope.Replace(KeyText.Separator, '/');

    /// <summary>The scope of a part of an address; null when it names none.</summary>
    public static string? Scope(string? region, string? agency)
    {
        var scope = agency is null ? region : $"{region}{KeyText.Separator}{agency}";
        return Grains.SingleSignOn.SingleSignOnScopes.IsValid(scope) ? scope : null;
    }
}
