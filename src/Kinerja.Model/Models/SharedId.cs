using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using Kinerja.Model.Keys;

namespace Kinerja.Model.Models;

/// <summary>
/// A shared indicator with one meaning: model, code, and the version since which it means that. Prints as <c>koperasi-um.sehat</c>, and from the second meaning
/// on with its version: <c>koperasi-um.sehat.3</c>. Two figures may be added up only under one id.
/// </summary>
[GenerateSerializer, Immutable, Alias("kinerja.shared-id")]
[JsonConverter(typeof(GrainKeyJsonConverter<SharedId>))]
public sealed record SharedId : IGrainKey<SharedId>
{
    private const char Dot = '.';

    /// <summary>Makes an id.</summary>
    /// <param name="model">Key of the model.</param>
    /// <param name="code">Code of the indicator within it.</param>
    /// <param name="since">Version since which it means this, 1 upwards.</param>
    /// <exception cref="ArgumentException">Model or code is none, or the version is below 1.</exception>
    public SharedId(string model, string code, int since)
    {
        if (!ModelRules.IsCode(model) || !ModelRules.IsCode(code) || since < 1)
        {
            throw new ArgumentException("Not a shared indicator.", nameof(code));
        }

        (Model, Code, Since) = (model, code, since);
    }

    /// <summary>Key of the model.</summary>
    [Id(0)] public string Model { get; }

    /// <summary>Code within the model.</summary>
    [Id(1)] public string Code { get; }

    /// <summary>Version since which it means this.</summary>
    [Id(2)] public int Since { get; }

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out SharedId? key)
    {
        key = text?.Split(Dot) switch
        {
            [var model, var code] when ModelRules.IsCode(model) && ModelRules.IsCode(code) => new(model, code, 1),
            [var model, var code, var since] when ModelRules.IsCode(model) && ModelRules.IsCode(code)
                && int.TryParse(since, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 1 && since[0] != '0' => new(model, code, number),
            _ => null,
        };
        return key is not null;
    }

    /// <summary>Reads an id that is known to be one.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static SharedId Parse(string text) => TryParse(text, out var key) ? key : throw new FormatException("Not a shared indicator.");

    /// <inheritdoc/>
    public override string ToString() =>
        Since == 1 ? $"{Model}{Dot}{Code}" : string.Create(CultureInfo.InvariantCulture, $"{Model}{Dot}{Code}{Dot}{Since}");
}
