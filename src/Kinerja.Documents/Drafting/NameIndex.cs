using Kinerja.Model.Texts;

namespace Kinerja.Documents.Drafting;

/// <summary>Finds things again by their folded name, in time that does not grow with their number.</summary>
internal sealed class NameIndex<T>
    where T : class
{
    private readonly Dictionary<string, List<T>> _items = new(StringComparer.Ordinal);

    /// <summary>The first of a name that fits; null when none does.</summary>
    public T? Find(string name, Predicate<T> fits) => _items.TryGetValue(TextFolding.Fold(name), out var items) ? items.Find(fits) : null;

    /// <summary>Notes a thing under its name.</summary>
    public T Add(string name, T item)
    {
        var key = TextFolding.Fold(name);
        if (!_items.TryGetValue(key, out var items))
            _items[key] = items = [];
        items.Add(item);
        return item;
    }
}
