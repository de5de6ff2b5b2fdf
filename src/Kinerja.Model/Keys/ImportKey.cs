using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Kinerja.Model.Keys;

/// <summary>One import draft of an agency, <c>35.08|dinkop-um|imp-7f3a90</c>. Its id is a code and so never a year: it is not taken for a scorecard.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.import-key")]
[JsonConverter(typeof(GrainKeyJsonConverter<ImportKey>))]
public sealed record ImportKey : IGrainKey<ImportKey>
{
    /// <summary>Makes a key.</summary>
    /// <param name="agency">The agency that imports.</param>
    /// <param name="import">Id of the import, see <see cref="KeyText.IsCode"/>.</param>
    /// <exception cref="ArgumentException">The id is none.</exception>
    public ImportKey(AgencyKey agency, string import)
    {
        ArgumentNullException.ThrowIfNull(agency);
        ArgumentNullException.ThrowIfNull(import);
        Agency = agency;
        Import = KeyText.IsCode(import) ? import : throw new ArgumentException("Not an import id.", nameof(import));
    }

    /// <summary>The agency.</summary>
    [Id(0)] public AgencyKey Agency { get; }

    /// <summary>Id of the import within the agency.</summary>
    [Id(1)] public string Import { get; }

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out ImportKey? key)
    {
        var parts = KeyText.Parts(text, 3);
        key = AgencyKey.TryMake(parts, out var agency) && KeyText.IsCode(parts![2]) ? new(agency, parts[2]) : null;
        return key is not null;
    }

    /// <summary>Reads a key that is known to be one.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static ImportKey Parse(string text) => TryParse(text, out var key) ? key : throw new FormatException("Not an import key.");

    /// <inheritdoc/>
    public override string ToString() => $"{Agency}{KeyText.Separator}{Import}";
}
