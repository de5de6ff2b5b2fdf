using Kinerja.Grains.Evidence.Contracts;
using Kinerja.Grains.Evidence.Storage;

namespace Kinerja.Grains.Evidence;

/// <summary>Evidence as it is shown and as it is frozen. Pure.</summary>
internal static class EvidenceViews
{
    /// <summary>All of it.</summary>
    public static IReadOnlyList<EvidenceItem> Of(EvidenceState state) => [.. state.Items.Select((item, i) => View(item, state.Items.Take(i)))];

    /// <summary>How many pieces there are, by code.</summary>
    public static IReadOnlyDictionary<string, int> Counts(EvidenceState state) =>
        state.Items.Where(i => i.WithdrawnAt is null).GroupBy(i => i.Code, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);

    /// <summary>What belongs to a submission.</summary>
    public static EvidenceManifest Manifest(EvidenceState state)
    {
        IReadOnlyList<FrozenEvidence> items =
            [.. state.Items.Where(i => i.WithdrawnAt is null).OrderBy(i => i.Id, StringComparer.Ordinal).Select(i => new FrozenEvidence(i.Id, i.Code, i.Kind, i.Name, i.Size, i.Sha256))];
        return new(EvidenceHash.Of(items), items);
    }

    private static EvidenceItem View(StoredEvidence item, IEnumerable<StoredEvidence> earlier) => new()
    {
        Id = item.Id,
        Code = item.Code,
        Kind = item.Kind,
        Name = item.Name,
        Note = item.Note,
        Link = item.Link,
        Text = item.Text,
        MediaType = item.MediaType,
        Size = item.Size,
        Sha256 = item.Sha256,
        ById = item.ById,
        By = item.By,
        At = item.At,
        Sequence = item.Sequence,
        Scan = item.Scan,
        IsSubmitted = item.IsSubmitted,
        SameAs = earlier.FirstOrDefault(e => e.WithdrawnAt is null && e.Kind == item.Kind && e.Sha256 == item.Sha256)?.Id,
        WithdrawnAt = item.WithdrawnAt,
        WithdrawnBy = item.WithdrawnBy,
        WithdrawnReason = item.WithdrawnReason,
    };
}
