using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Kinerja.Model.Keys;

/// <summary>The tenant: one office of one region, <c>35.08|dinkop-um</c>. Every key of its data begins with it.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.agency-key")]
[JsonConverter(typeof(GrainKeyJsonConverter<AgencyKey>))]
public sealed record AgencyKey : IGrainKey<AgencyKey>
{
    /// <summary>Makes a key.</summary>
    /// <param name="region">A province or a regency.</param>
    /// <param name="code">Code of the office, see <see cref="KeyText.IsCode"/>, at most <see cref="KeyText.MaxAgencyCode"/> characters.</param>
    /// <exception cref="ArgumentException">The region is the nation or the code is none.</exception>
    public AgencyKey(RegionCode region, string code)
    {
        ArgumentNullException.ThrowIfNull(region);
        ArgumentNullException.ThrowIfNull(code);
        (Region, Code) = IsValid(region, code) ? (region, code) : throw new ArgumentException("Not an agency of a region.", nameof(code));
    }

    /// <summary>The region the office belongs to.</summary>
    [Id(0)] public RegionCode Region { get; }

    /// <summary>The office within the region.</summary>
    [Id(1)] public string Code { get; }

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out AgencyKey? key) =>
        TryMake(KeyText.Parts(text, 2), out key);

    /// <summary>Reads a key that is known to be one.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static AgencyKey Parse(string text) => TryParse(text, out var key) ? key : throw new FormatException("Not an agency key.");

    /// <inheritdoc/>
    public override string ToString() => $"{Region}{KeyText.Separator}{Code}";

    /// <summary>Makes the key from the first two parts of a longer one.</summary>
    internal static bool TryMake(string[]? parts, [NotNullWhen(true)] out AgencyKey? key)
    {
        key = parts is not null && RegionCode.TryParse(parts[0], out var region) && IsValid(region, parts[1]) ? new(region, parts[1]) : null;
        return key is not null;
    }

    private static bool IsValid(RegionCode region, string code) => region.Level != RegionLevel.Nation && KeyText.IsCode(code, KeyText.MaxAgencyCode);
}
