using Kinerja.Model.Outcomes;

namespace Kinerja.Grains.SingleSignOn;

/// <summary>The refusals around providers.</summary>
internal static class ProviderRefusals
{
    public static Problem AuthorityInvalid() => new(
        "authorityInvalid",
        new("Tulis alamat lengkap penyedia yang dimulai dengan https://, tanpa tanda tanya, misalnya https://sso.lumajangkab.go.id/realms/pegawai.",
            "Write the full address of the provider beginning with https://, without a question mark, for example https://sso.lumajangkab.go.id/realms/staff."),
        "authority");

    public static Problem ClaimInvalid(string field) => new(
        "claimInvalid", new("Nama klaim hanya huruf, angka, dan tanda _ . : / -, misalnya sub.", "A claim's name has letters, digits and _ . : / - only, for example sub."), field);

    public static Problem DomainInvalid(string domain) => new(
        "domainInvalid",
        new($"\"{domain}\" bukan domain. Tulis satu domain per baris, paling banyak {ProviderRules.MaxDomains}, misalnya lumajangkab.go.id.",
            $"\"{domain}\" is no domain. Write one domain a line, at most {ProviderRules.MaxDomains}, for example lumajangkab.go.id."),
        "domains");

    public static Problem FactorValuesRequired() => new(
        "factorValuesRequired",
        new("Tulis nilai klaim yang berarti langkah kedua sudah dilakukan, misalnya mfa.", "Write the values of the claim that mean a second factor was used, for example mfa."),
        "factorValues");

    public static Problem SecretRequired() => new(
        "secretRequired",
        new("Alamat atau nama klien berubah, jadi rahasia klien harus diisi lagi atau dihapus.", "The address or the client has changed, so the secret has to be typed again or removed."),
        "secret");
}
