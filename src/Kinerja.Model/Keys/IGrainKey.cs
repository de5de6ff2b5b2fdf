using System.Diagnostics.CodeAnalysis;

namespace Kinerja.Model.Keys;

/// <summary>
/// A key that names one thing of the product, in one spelling only: parsing what was printed gives an equal key, and no two keys print alike.
/// The alphabet is <c>[a-z0-9.-]</c>, parts are joined by <c>|</c>, at most <see cref="KeyText.MaxLength"/> characters (design, section 3).
/// </summary>
/// <typeparam name="TSelf">The key type.</typeparam>
public interface IGrainKey<TSelf>
    where TSelf : class, IGrainKey<TSelf>
{
    /// <summary>Reads a key exactly as printed; false for anything else, without repairing it.</summary>
    /// <param name="text">The text; null is no key.</param>
    /// <param name="key">The key when true.</param>
    static abstract bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out TSelf? key);

    /// <summary>The key as text.</summary>
    string ToString();
}
