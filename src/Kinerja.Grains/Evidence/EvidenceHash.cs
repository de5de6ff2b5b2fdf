using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Kinerja.Grains.Evidence.Contracts;

namespace Kinerja.Grains.Evidence;

/// <summary>Hashes of evidence: of words and addresses, and of the list that belongs to a submission, in a fixed form.</summary>
internal static class EvidenceHash
{
    private const string Form = "kinerja-evidence-1"; // never changed; another form gets another name

    private const char Between = '\u001F';
    private const char End = '\u001E';

    /// <summary>SHA-256 of a text, 64 hexadecimal digits.</summary>
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>SHA-256 over a list, which does not depend on its order.</summary>
    public static string Of(IEnumerable<FrozenEvidence> items)
    {
        var text = new StringBuilder(Form).Append(End);
        foreach (var item in items.OrderBy(i => i.Id, StringComparer.Ordinal))
        {
            foreach (var field in new[] { item.Id, item.Code, $"{item.Kind}", item.Name, item.Size.ToString(CultureInfo.InvariantCulture), item.Sha256 })
                text.Append(field.Replace(Between, ' ').Replace(End, ' ')).Append(Between);
            text.Append(End);
        }

        return Of(text.ToString());
    }
}
