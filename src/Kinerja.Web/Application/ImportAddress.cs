using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Kinerja.Model.Keys;

namespace Kinerja.Web.Application;

/// <summary>
/// Where a brought document is kept. One brought to an agency lies under the agency's key; one brought without an agency lies under an id of 128 random
/// bits that only its bringer knows.
/// </summary>
public sealed record ImportAddress
{
    private const string FreePrefix = "draft-";
    private const string AgencyPrefix = "imp-";
    private static readonly SearchValues<char> Hex = SearchValues.Create("0123456789abcdef");

    private ImportAddress(string id, string key) => (Id, Key) = (id, key);

    /// <summary>The id as it stands in addresses.</summary>
    public string Id { get; }

    /// <summary>The grain key.</summary>
    public string Key { get; }

    /// <summary>The agency that it was brought to; null for one brought without an agency.</summary>
    public AgencyKey? Agency => ImportKey.TryParse(Key, out var key) ? key.Agency : null;

    /// <summary>An address for a new document.</summary>
    public static ImportAddress New(AgencyKey? agency)
    {
        var random = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        return agency is null
            ? new(FreePrefix + random, FreePrefix + random)
            : new(AgencyPrefix + random, new ImportKey(agency, AgencyPrefix + random).ToString());
    }

    /// <summary>The address of a document brought to an agency by a form: the same form sent twice brings it to the same place.</summary>
    /// <param name="agency">The agency.</param>
    /// <param name="operationId">The operation id of the form, random and different for different content.</param>
    public static ImportAddress For(AgencyKey agency, string operationId)
    {
        var id = AgencyPrefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(operationId)).AsSpan(0, 16));
        return new(id, new ImportKey(agency, id).ToString());
    }

    /// <summary>The address of a known id; false when the text is no id, or is one of an agency and none is given.</summary>
    public static bool TryParse(string? id, AgencyKey? agency, [NotNullWhen(true)] out ImportAddress? address)
    {
        address = id switch
        {
            { Length: 38 } when id.StartsWith(FreePrefix, StringComparison.Ordinal) && IsHex(id.AsSpan(FreePrefix.Length)) => new(id, id),
            { Length: 36 } when agency is not null && id.StartsWith(AgencyPrefix, StringComparison.Ordinal) && IsHex(id.AsSpan(AgencyPrefix.Length))
                => new(id, new ImportKey(agency, id).ToString()),
            _ => null,
        };
        return address is not null;
    }

    private static bool IsHex(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(Hex);
}
