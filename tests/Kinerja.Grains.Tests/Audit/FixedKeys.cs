using System.Security.Cryptography;
using System.Text;
using Kinerja.Grains.Audit;

namespace Kinerja.Grains.Tests.Audit;

/// <summary>Keys that every test knows.</summary>
internal sealed class FixedKeys(string current = "k2") : IAuditKeys
{
    private static readonly Dictionary<string, byte[]> Keys = new[] { "k1", "k2" }.ToDictionary(id => id, id => SHA256.HashData(Encoding.UTF8.GetBytes($"kunci {id}")));

    public string Current => current;

    public byte[]? Find(string id) => Keys.GetValueOrDefault(id);
}
