using System.Buffers;

namespace Kinerja.Grains.Access;

/// <summary>The spelling of account ids: 32 hexadecimal digits. No other scope looks like one.</summary>
internal static class AccountIds
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    /// <summary>True for an id.</summary>
    public static bool IsId(string? text) => text is { Length: 32 } && !text.AsSpan().ContainsAnyExcept(Digits);
}
