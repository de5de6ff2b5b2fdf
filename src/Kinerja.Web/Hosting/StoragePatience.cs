using Azure.Core;

namespace Kinerja.Web.Hosting;

/// <summary>
/// How long the site waits for storage. Somebody sits before every write: within ten seconds it is answered or clearly refused, whatever storage does.
/// The client library's own settings would go on for minutes.
/// </summary>
/// <remarks>
/// <para>The longest wait is <see cref="LastStart"/> + <see cref="LongestPause"/> + <see cref="Try"/>. It leaves room in the thirty seconds that one
/// grain waits for another: a command makes at most two waits in a row, its marks and its row.</para>
/// <para>A try may take <see cref="Try"/>: a full row of one megabyte needs a tenth of that on a slow day, and a partition that is moved to another server
/// answers within it. Shorter ones would give up writes that are then applied; those cost a read to find out, so they are not lost, only dear.</para>
/// <para>Storage that is away (nobody listens) is refused after the pauses alone, 3.5 s: a restart of the service or a change of network passes
/// unnoticed within that.</para>
/// <para>A service that asks for a longer wait than there is left gets no further request: the person is told at once.</para>
/// </remarks>
public sealed record StoragePatience
{
    /// <summary>Longest time from a request to the beginning of its answer. Default 4 s.</summary>
    public TimeSpan Try { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>No try begins to be planned later than this after the first began. Default 5 s.</summary>
    public TimeSpan LastStart { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Most repetitions of a request. Default 6.</summary>
    public int Repetitions { get; init; } = 6;

    /// <summary>Pause before the first repetition; it doubles with each further one. Default 0.1 s.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Longest pause before a repetition, unless the service asks for a longer one. Default 1 s.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Gives a client of the storage account this patience, tables and blobs alike.</summary>
    /// <param name="options">Options of a client that is yet to be made.</param>
    public void Apply(ClientOptions options)
    {
        options.Retry.NetworkTimeout = Try;
        options.RetryPolicy = new BoundedRetryPolicy(this, TimeProvider.System);
    }
}
