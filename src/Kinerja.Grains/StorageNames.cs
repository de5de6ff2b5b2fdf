using Kinerja.Model.Periods;

namespace Kinerja.Grains;

/// <summary>Names that stand in storage. Never rename one: rows written under the old name would no longer be found.</summary>
public static class StorageNames
{
    /// <summary>Name of the grain storage provider that the host registers for all grains of the product.</summary>
    public const string Provider = "kinerja";

    /// <summary>The main row of a grain.</summary>
    internal const string State = "state";

    /// <summary>Stale marks of a roll-up.</summary>
    internal const string Marks = "marks";

    /// <summary>What a roll-up has pulled from its children.</summary>
    internal const string Snapshot = "snapshot";

    /// <summary>Some indicators of all children of a large overview, by the number of the row: <c>parts-1</c>. What a child says in it counts where the snapshot names its hash.</summary>
    internal static string Parts(int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"parts-{number}");

    /// <summary>Sums of a large overview over its children, by the number of the row: <c>totals-1</c>. They count where the snapshot names their hash.</summary>
    internal static string Totals(int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"totals-{number}");

    /// <summary>Where the periods of a scorecard stand.</summary>
    internal const string Periods = "periods";

    /// <summary>Sessions and attempts of an account.</summary>
    internal const string Sessions = "sessions";

    /// <summary>Frozen figures of a period by the beginning of their hash: <c>frozen-tw1-0123456789abcdef</c>. A row of that name holds these figures or none.</summary>
    internal static string Frozen(Period period, string hash) => $"frozen-{period.Code()}-{hash[..16]}";

    /// <summary>The comments of a return by their fingerprint: <c>comments-tw1-0123456789abcdef</c>.</summary>
    internal static string Comments(Period period, string fingerprint) => $"comments-{period.Code()}-{fingerprint}";

    /// <summary>Which versions of its plan an agency has.</summary>
    internal const string Versions = "versions";

    /// <summary>The content of a version by its number and the beginning of its hash: <c>version-2019-0-0123456789abcdef</c>. A row of that name holds this content or none.</summary>
    internal static string Version(int year, int number, string hash) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"version-{year}-{number}-{hash[..16]}");

    /// <summary>What an application of an import changed, by the number of the row: <c>applied-0</c>. It counts for the operation that it names.</summary>
    internal static string Applied(int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"applied-{number}");

    /// <summary>What evidence belonged to a submission, by the beginning of its hash: <c>evidence-tw1-0123456789abcdef</c>.</summary>
    internal static string Evidence(Period period, string hash) => $"evidence-{period.Code()}-{hash[..16]}";

    /// <summary>A page of older events of a conversation: <c>events-000001</c>.</summary>
    internal static string Events(long page) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"events-{page:D6}");

    /// <summary>What reviewers have looked at of a submission of a period: <c>checks-tw1-2</c>.</summary>
    internal static string Checks(Period period, int submission) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"checks-{period.Code()}-{submission}");

    /// <summary>A page of older history: <c>history-000001</c> holds the entries 1 to <see cref="Indicators.HistoryPages.PageSize"/>.</summary>
    internal static string History(long page) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"history-{page:D6}");

    /// <summary>A page of older entries of a register: <c>issued-000001</c> holds the first <see cref="IssuedDocuments.IssuedPages.PageSize"/>.</summary>
    internal static string Issued(int page) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"issued-{page:D6}");

    /// <summary>A part of a kept document, from 1.</summary>
    internal static string Content(int part) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"content-{part}");

    /// <summary>A part of a template, from 1, by the hash of the whole: <c>template-0123456789abcdef01234567-1</c>. A row of that name holds this content or none.</summary>
    internal static string Template(string hash, int part) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"template-{hash[..24]}-{part}");
}
