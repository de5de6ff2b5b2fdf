using System.Globalization;
using System.Text;
using Azure.Core;

namespace Kinerja.Testing.Faults;

/// <summary>Refusals in the words of the services.</summary>
internal static class FaultAnswers
{
    public static MadeResponse Busy(HttpMessage message, StorageRequest request, TimeSpan retryAfter)
    {
        var answer = Refusal(message, request, 503, "ServerBusy", "The server is busy.");
        // Whole seconds are what the services send; shorter waits have a header of their own that the client library knows.
        return retryAfter >= TimeSpan.FromSeconds(1)
            ? answer.With("Retry-After", ((int)retryAfter.TotalSeconds).ToString(CultureInfo.InvariantCulture))
            : answer.With("retry-after-ms", ((int)retryAfter.TotalMilliseconds).ToString(CultureInfo.InvariantCulture));
    }

    public static MadeResponse ServerError(HttpMessage message, StorageRequest request) =>
        Refusal(message, request, 500, "InternalError", "The server encountered an internal error. Please retry the request.");

    public static MadeResponse Forbidden(HttpMessage message, StorageRequest request) => Refusal(
        message, request, 403, request.IsTable ? "AuthenticationFailed" : "AuthorizationFailure", "This request is not authorized to perform this operation.");

    public static MadeResponse PreconditionFailed(HttpMessage message, StorageRequest request)
    {
        var code = request.IsTable ? "UpdateConditionNotSatisfied" : "ConditionNotMet";
        const string text = "The update condition specified in the request was not satisfied.";
        return request.IsBatch ? Batch(message, 412, code, text) : Refusal(message, request, 412, code, text);
    }

    public static MadeResponse AlreadyThere(HttpMessage message, StorageRequest request)
    {
        var code = request.IsTable ? "EntityAlreadyExists" : "BlobAlreadyExists";
        var text = request.IsTable ? "The specified entity already exists." : "The specified blob already exists.";
        return request.IsBatch ? Batch(message, 409, code, text) : Refusal(message, request, 409, code, text);
    }

    public static MadeResponse BatchRefused(HttpMessage message) => Batch(message, 503, "ServerBusy", "The server is busy.");

    private static MadeResponse Refusal(HttpMessage message, StorageRequest request, int status, string code, string text) => request.IsTable
        ? new MadeResponse(status, message.Request.ClientRequestId, TableError(code, text)).With("Content-Type", "application/json;odata=minimalmetadata;charset=utf-8")
        : new MadeResponse(status, message.Request.ClientRequestId, $"""<?xml version="1.0" encoding="utf-8"?><Error><Code>{code}</Code><Message>{text}</Message></Error>""")
            .With("Content-Type", "application/xml").With("x-ms-error-code", code);

    private static string TableError(string code, string text) =>
        $$$$"""{"odata.error":{"code":"{{{{code}}}}","message":{"lang":"en-US","value":"{{{{text}}}}"}}}""";

    // The transaction itself is answered 202; the one part inside says which operation (0) was refused, and with it all.
    private static MadeResponse Batch(HttpMessage message, int status, string code, string text)
    {
        const string outer = "batchresponse_00000000-0000-0000-0000-000000000001", inner = "changesetresponse_00000000-0000-0000-0000-000000000002";
        var body = new StringBuilder();
        foreach (var line in (ReadOnlySpan<string>)
        [
            $"--{outer}", $"Content-Type: multipart/mixed; boundary={inner}", "",
            $"--{inner}", "Content-Type: application/http", "Content-Transfer-Encoding: binary", "",
            string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} Refused"), "DataServiceVersion: 3.0;",
            "Content-Type: application/json;odata=minimalmetadata;streaming=true;charset=utf-8", "",
            TableError(code, $"0:{text}"),
            $"--{inner}--", $"--{outer}--",
        ])
            body.Append(line).Append("\r\n");
        return new MadeResponse(202, message.Request.ClientRequestId, body.ToString()).With("Content-Type", $"multipart/mixed; boundary={outer}");
    }
}
