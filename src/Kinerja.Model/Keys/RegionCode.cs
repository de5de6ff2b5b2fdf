using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Kinerja.Model.Keys;

/// <summary>
/// A region by its Kemendagri code: <c>35.08</c> (kabupaten or kota), <c>35</c> (province) or <c>id</c> (the nation).
/// The shape is checked here; whether the region exists is the directory's knowledge.
/// </summary>
[GenerateSerializer, Immutable, Alias("kinerja.region-code")]
[JsonConverter(typeof(GrainKeyJsonConverter<RegionCode>))]
public sealed record RegionCode : IGrainKey<RegionCode>
{
    private RegionCode(string value) => Value = value;

    /// <summary>The nation, <c>id</c>.</summary>
    public static RegionCode Nation { get; } = new("id");

    /// <summary>The code as printed.</summary>
    [Id(0)] public string Value { get; }

    /// <summary>Nation, province or regency.</summary>
    [JsonIgnore]
    public RegionLevel Level => Value.Length switch
    {
        5 => RegionLevel.Regency,
        _ => Value == "id" ? RegionLevel.Nation : RegionLevel.Province,
    };

    /// <summary>The region one level up: the province of a regency, the nation of a province; null for the nation.</summary>
    [JsonIgnore]
    public RegionCode? Parent => Level switch
    {
        RegionLevel.Regency => new(Value[..2]),
        RegionLevel.Province => Nation,
        _ => null,
    };

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out RegionCode? key)
    {
        key = text switch
        {
            "id" => Nation,
            { Length: 2 } when IsPair(text) => new(text),
            { Length: 5 } when text[2] == '.' && IsPair(text.AsSpan(0, 2)) && IsPair(text.AsSpan(3, 2)) => new(text),
            _ => null,
        };
        return key is not null;
    }

    /// <summary>Reads a code that is known to be one.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static RegionCode Parse(string text) => TryParse(text, out var key) ? key : throw new FormatException("Not a region code.");

    /// <summary>True when this region is <paramref name="other"/> or lies inside it.</summary>
    public bool IsWithin(RegionCode other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return other.Level == RegionLevel.Nation || Value == other.Value || Parent?.Value == other.Value;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <summary>Two ASCII digits, not <c>00</c>: Kemendagri writes <c>00</c> for "the level above".</summary>
    private static bool IsPair(ReadOnlySpan<char> text) => char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[1]) && text is not "00";
}
