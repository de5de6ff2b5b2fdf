using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Kinerja.Web.Hosting.Tenants;

/// <summary>A file of evidence of an agency.</summary>
/// <param name="Name">Its name below the agency: <c>2019/tw4/b-…</c>.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">SHA-256 of what it holds.</param>
internal sealed partial record TenantFile(string Name, long Size, string Sha256)
{
    private const int PieceSize = 64 * 1024;

    /// <summary>True for a name that the site gives; nothing else is brought in.</summary>
    public static bool IsName(string name) => NamePattern().IsMatch(name);

    /// <summary>A hash over files that does not depend on their order; empty without any.</summary>
    public static string Of(IReadOnlyCollection<TenantFile> files) => files.Count == 0 ? "" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Concat(files.OrderBy(f => f.Name, StringComparer.Ordinal).Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Name} {f.Size} {f.Sha256}\n"))))));

    /// <summary>Reads a file to its end, and passes on what it reads.</summary>
    /// <param name="name">Its name below the agency.</param>
    /// <param name="from">What it holds.</param>
    /// <param name="pass">Takes what was read; null when nobody does.</param>
    /// <param name="most">Bytes that it may have.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="InvalidDataException">It has more.</exception>
    public static async Task<TenantFile> Read(string name, Stream from, Func<ReadOnlyMemory<byte>, Task>? pass, long most, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (piece, size) = (new byte[PieceSize], 0L);
        int read;
        while ((read = await from.ReadAsync(piece, cancellationToken)) > 0)
        {
            if ((size += read) > most)
                throw new InvalidDataException("The archive is larger than any that is written.");
            hash.AppendData(piece, 0, read);
            if (pass is not null)
                await pass(piece.AsMemory(0, read));
        }

        return new(name, size, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    [GeneratedRegex("^[0-9]{4}/(tw[1-4]|year)/b-[0-9a-f]{32}$")]
    private static partial Regex NamePattern();
}
