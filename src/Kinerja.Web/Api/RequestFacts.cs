using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Kinerja.Model.Outcomes;
using Kinerja.Web.Application;
using Microsoft.Net.Http.Headers;

namespace Kinerja.Web.Api;

/// <summary>What a request says in its headers: <c>Idempotency-Key</c> and <c>If-Match</c>.</summary>
internal static class RequestFacts
{
    /// <summary>The operation id: the client's key, or a fresh one.</summary>
    public static bool TryOperation(HttpRequest request, [NotNullWhen(true)] out string? id, [NotNullWhen(false)] out IResult? refusal)
    {
        refusal = null;
        id = request.Headers.TryGetValue("Idempotency-Key", out var given) ? given.ToString().Trim('"').ToLowerInvariant() : OperationIds.New();
        if (!OperationIds.IsValid(id))
        {
            id = null;
            refusal = OutcomeResults.Refuse(
                "operationIdInvalid",
                "Idempotency-Key terdiri dari 1 sampai 100 huruf kecil, angka, titik, atau tanda hubung.",
                "An Idempotency-Key has 1 to 100 lower-case letters, digits, dots or hyphens.",
                "Idempotency-Key");
        }

        return id is not null;
    }

    /// <summary>The revision the client saw; null when it sent none or <c>*</c>.</summary>
    public static bool TryRevision(HttpRequest request, out long? revision, [NotNullWhen(false)] out IResult? refusal)
    {
        revision = null;
        refusal = null;
        var tags = request.GetTypedHeaders().IfMatch;
        if (tags is not { Count: > 0 } || tags[0].Equals(EntityTagHeaderValue.Any))
        {
            return true;
        }

        if (tags.Count == 1 && long.TryParse(tags[0].Tag.AsSpan().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            revision = number;
            return true;
        }

        refusal = OutcomeResults.Refuse(
            "etagInvalid", "If-Match memuat ETag dari jawaban sebelumnya, misalnya \"7\".", "If-Match carries the ETag of an earlier answer, for example \"7\".", "If-Match");
        return false;
    }

    /// <summary>A revision as an entity tag.</summary>
    public static void SetRevision(HttpResponse response, long revision) =>
        response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{revision}\"");

    /// <summary>A conflict caused by If-Match is 412, as HTTP says; any other stays 409.</summary>
    public static IResult ToWriteResult<T>(this Outcome<T> outcome, HttpRequest request, Func<T, IResult> ok)
    {
        if (!outcome.IsOk && outcome.Problem.Kind == ProblemKind.Conflict && request.Headers.ContainsKey(HeaderNames.IfMatch))
        {
            return new ProblemResult(outcome.Problems, StatusCodes.Status412PreconditionFailed);
        }

        return outcome.ToResult(ok);
    }
}
