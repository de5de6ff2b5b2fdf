namespace Kinerja.Grains.Evidence.Storage;

/// <summary>A place that was given out; noted before anything is written there.</summary>
/// <param name="Id">Id of the upload.</param>
/// <param name="Code">Code of the indicator or component.</param>
/// <param name="At">When, UTC; a place that is older than it takes to send a file is given back.</param>
internal sealed record StoredUpload(string Id, string Code, DateTimeOffset At);
