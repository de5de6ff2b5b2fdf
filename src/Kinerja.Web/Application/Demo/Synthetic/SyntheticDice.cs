using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Kinerja.Web.Application.Demo.Synthetic;

/// <summary>Numbers that look random and depend only on the seed and on what they are for: an agency keeps its figures whatever stands beside it.</summary>
internal sealed class SyntheticDice(int seed)
{
    /// <summary>A number from <paramref name="from"/> to <paramref name="to"/>, both included, for a purpose.</summary>
    public int Next(int from, int to, params ReadOnlySpan<object> purpose)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{seed}");
        foreach (var part in purpose)
            text.Append('|').Append(CultureInfo.InvariantCulture, $"{part}");
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));
        return from + (int)(BinaryPrimitives.ReadUInt64LittleEndian(hash) % (ulong)(to - from + 1));
    }
}
