using System.Net;
using Azure;
using Azure.Data.Tables.Models;
using Azure.Storage.Blobs.Models;

namespace Orleans.AzureStorage.Tables;

/// <summary>What a failure of the table service or the blob service means.</summary>
internal static class StorageFailures
{
    /// <summary>The row is not in the state that the writer knew: changed (412), there already (409) or gone (404).</summary>
    public static bool IsConflict(RequestFailedException failure) =>
        failure.Status is (int)HttpStatusCode.PreconditionFailed or (int)HttpStatusCode.Conflict or (int)HttpStatusCode.NotFound;

    /// <summary>The failures that a repeated request gets when its first copy was applied and only the answer was lost.</summary>
    public static bool MayBeOwnEcho(RequestFailedException failure) =>
        failure.Status is (int)HttpStatusCode.PreconditionFailed or (int)HttpStatusCode.Conflict;

    /// <summary>
    /// Whether waiting may help. A plain refusal stays one (wrong account, no permission, bad request); everything else, from a closed port to a
    /// credential source that is not up yet, is worth another try.
    /// </summary>
    public static bool MayPass(Exception failure) => failure switch
    {
        RequestFailedException { ErrorCode: var code } when code == TableErrorCode.TableBeingDeleted || code == BlobErrorCode.ContainerBeingDeleted => true,
        RequestFailedException { Status: (int)HttpStatusCode.RequestTimeout or (int)HttpStatusCode.TooManyRequests } => true,
        RequestFailedException { Status: >= 400 and < 500 } => false,
        ArgumentException or InvalidOperationException => false,
        _ => true,
    };

    /// <summary>One line for people: the last reason, without the pages of headers that follow it.</summary>
    public static string Reason(Exception failure)
    {
        var last = failure is AggregateException { InnerExceptions: [.., var inner] } ? inner : failure;
        var end = last.Message.AsSpan().IndexOfAny('\r', '\n');
        return end < 0 ? last.Message : last.Message[..end];
    }
}
