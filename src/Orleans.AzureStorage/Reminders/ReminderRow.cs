using System.Globalization;
using Azure.Data.Tables;
using Orleans.AzureStorage.Tables;

namespace Orleans.AzureStorage.Reminders;

/// <summary>How a reminder lies in a row: all columns are text.</summary>
internal static class ReminderRow
{
    private const string GrainReference = nameof(GrainReference);
    private const string ReminderName = nameof(ReminderName);
    private const string ServiceId = nameof(ServiceId);
    private const string DeploymentId = nameof(DeploymentId);
    private const string StartAt = nameof(StartAt);
    private const string Period = nameof(Period);
    private const string GrainRefConsistentHash = nameof(GrainRefConsistentHash);

    private const string DateFormat = "yyyy-MM-dd HH:mm:ss.fff 'GMT'";

    /// <summary>Partition of all reminders whose grains have this hash.</summary>
    public static string Partition(string serviceId, uint hash) => TableNaming.Key($"{serviceId}_{Hash(hash)}");

    /// <summary>The partitions of a service stand between this text and <see cref="AfterAllPartitions"/>, neither included.</summary>
    public static string BeforeAllPartitions(string serviceId) => TableNaming.Key($"{serviceId}_");

    /// <summary>The partitions of a service stand before this text: the service id and the character that follows the underscore.</summary>
    public static string AfterAllPartitions(string serviceId) => TableNaming.Key(serviceId) + (char)('_' + 1);

    /// <summary>Row of a reminder.</summary>
    public static string Key(GrainId grain, string name) => TableNaming.Key($"{grain}-{name}");

    /// <summary>The rows of a grain stand after this text and not after <see cref="AfterAllOf"/>.</summary>
    public static string BeforeAllOf(GrainId grain) => TableNaming.Key($"{grain}-");

    /// <summary>The end of the rows of a grain: the character that follows the hyphen.</summary>
    public static string AfterAllOf(GrainId grain) => TableNaming.Key(grain.ToString()) + (char)('-' + 1);

    /// <summary>The row of a reminder.</summary>
    public static TableEntity Create(ReminderEntry entry, string serviceId, string clusterId)
    {
        var hash = entry.GrainId.GetUniformHashCode();
        return new TableEntity(Partition(serviceId, hash), Key(entry.GrainId, entry.ReminderName))
        {
            [GrainReference] = entry.GrainId.ToString(),
            [ReminderName] = entry.ReminderName,
            [ServiceId] = serviceId,
            [DeploymentId] = clusterId,
            [StartAt] = Utc(entry.StartAt).ToString(DateFormat, CultureInfo.InvariantCulture),
            [Period] = entry.Period.ToString("c", CultureInfo.InvariantCulture),
            [GrainRefConsistentHash] = Hash(hash),
        };
    }

    /// <summary>Whether the row belongs to another service: service ids may begin alike, or become alike in the form that keys have.</summary>
    public static bool IsForeign(TableEntity row, string serviceId) => Text(row, ServiceId) is { } other && other != serviceId;

    /// <summary>The reminder of a row, or null when the row is none.</summary>
    public static ReminderEntry? Read(TableEntity row) =>
        Text(row, ServiceId) is not null
        && GrainId.TryParse(Text(row, GrainReference), CultureInfo.InvariantCulture, out var grain) && !grain.IsDefault
        && Text(row, ReminderName) is { Length: > 0 } name
        && DateTime.TryParseExact(Text(row, StartAt), DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var startAt)
        && TimeSpan.TryParseExact(Text(row, Period), "c", CultureInfo.InvariantCulture, out var period)
            ? new ReminderEntry { GrainId = grain, ReminderName = name, StartAt = startAt, Period = period, ETag = row.ETag.ToString() }
            : null;

    private static string Hash(uint hash) => hash.ToString("X8", CultureInfo.InvariantCulture);

    private static DateTime Utc(DateTime moment) => moment.Kind == DateTimeKind.Local ? moment.ToUniversalTime() : moment;

    // A column of another type is no column of ours.
    private static string? Text(TableEntity row, string column) => row[column] as string;
}
