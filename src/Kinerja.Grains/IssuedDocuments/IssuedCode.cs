using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Kinerja.Model.Keys;

namespace Kinerja.Grains.IssuedDocuments;

/// <summary>
/// The code that stands on an issued document and in its address: <c>35.08_dinkop-um_bcdf…</c>. It names its agency, so the entry is found without any directory; the rest
/// is random, so that nobody finds documents that they do not hold.
/// </summary>
/// <param name="Agency">The agency.</param>
/// <param name="Random">22 characters of 28, 105 bits.</param>
public sealed record IssuedCode(AgencyKey Agency, string Random)
{
    private const char Separator = '_';
    private const int Length = 22;
    private const int MaxLength = 200;

    // No letter or digit that is read as another one, and no vowel, so that no word comes about.
    private const string Alphabet = "23456789bcdfghjkmnpqrstvwxyz";

    private static readonly SearchValues<char> Allowed = SearchValues.Create(Alphabet);

    /// <summary>A new random part.</summary>
    public static string New() => RandomNumberGenerator.GetString(Alphabet, Length);

    /// <summary>True for what could be a random part.</summary>
    public static bool IsRandom(string? text) => text is { Length: Length } && !text.AsSpan().ContainsAnyExcept(Allowed);

    /// <summary>Reads a code, in capitals too, as people type them; false for what cannot be one.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out IssuedCode? code)
    {
        code = null;
        if (text is not { Length: > 0 and <= MaxLength } || text.Trim().ToLowerInvariant().Split(Separator) is not [var region, var agency, var random] || !IsRandom(random))
            return false;
        if (AgencyKey.TryParse($"{region}{KeyText.Separator}{agency}", out var key))
            code = new(key, random);
        return code is not null;
    }

    /// <summary>As printed.</summary>
    public override string ToString() => $"{Agency.Region}{Separator}{Agency.Code}{Separator}{Random}";
}
