using Kinerja.Model.Outcomes;

namespace Kinerja.Web.Api;

/// <summary>Storage or the cluster away for a moment is not a bug: 503 with a plain sentence. A retry with the same Idempotency-Key is safe.</summary>
internal sealed partial class StorageFailureFilter(ILogger<StorageFailureFilter> logger) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (Exception e) when (e is OrleansException or TimeoutException or Azure.RequestFailedException)
        {
            LogUnavailable(logger, e, context.HttpContext.Request.Path);
            return OutcomeResults.Refuse(
                "unavailable",
                "Penyimpanan sedang tidak menjawab. Tidak ada yang hilang; kirim lagi permintaan yang sama.",
                "Storage does not answer at the moment. Nothing is lost; send the same request again.",
                kind: ProblemKind.Unavailable);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A call to {Path} could not be served.")]
    private static partial void LogUnavailable(ILogger logger, Exception exception, string path);
}
