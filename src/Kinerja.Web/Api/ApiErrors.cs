using Kinerja.Grains.Access.Contracts;
using Kinerja.Model.Outcomes;

namespace Kinerja.Web.Api;

/// <summary>
/// Exceptions of API calls as problem details; pages keep their own error page. Storage or the cluster away for a moment is 503, and a retry with the
/// same Idempotency-Key is safe; a body that cannot be read is 400; anything else is a fault of ours and says no more than that.
/// </summary>
internal sealed partial class ApiErrors(RequestDelegate next, ILogger<ApiErrors> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception e) when (
            e is not AccessDeniedException
            && context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
            && !context.Response.HasStarted
            && !context.RequestAborted.IsCancellationRequested)
        {
            await Answer(context, e).ExecuteAsync(context);
        }
    }

    private ProblemResult Answer(HttpContext httpContext, Exception exception) => exception switch
    {
        BadHttpRequestException bad => new ProblemResult(
            [
                new Problem("requestUnreadable", new(
                    $"Isi permintaan tidak terbaca: {Reason(bad)}", $"The request cannot be read: {Reason(bad)}")),
            ],
            bad.StatusCode),
        _ when Application.StorageFailure.Is(exception) => Unavailable(exception, httpContext.Request.Path),
        _ => Fault(exception, httpContext.Request.Path),
    };

    // The outer message names the parameter only; the reader's own message says what stood where.
    private static string Reason(BadHttpRequestException exception) => exception.InnerException?.Message ?? exception.Message;

    private ProblemResult Unavailable(Exception exception, string path)
    {
        LogUnavailable(logger, exception, path);
        return new([
            new Problem(
                "unavailable",
                new(
                    "Penyimpanan sedang tidak menjawab. Kirim lagi permintaan yang sama dengan Idempotency-Key yang sama; pengaruhnya tetap satu kali.",
                    "Storage does not answer at the moment. Send the same request again with the same Idempotency-Key; it takes effect once."),
                Kind: ProblemKind.Unavailable),
        ]);
    }

    private ProblemResult Fault(Exception exception, string path)
    {
        LogFault(logger, exception, path);
        return new(
            [new Problem("fault", new("Ada kesalahan pada layanan ini. Kesalahannya sudah dicatat.", "Something is wrong on our side. It has been logged."))],
            StatusCodes.Status500InternalServerError);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A call to {Path} could not be served.")]
    private static partial void LogUnavailable(ILogger logger, Exception exception, string path);

    [LoggerMessage(Level = LogLevel.Error, Message = "A call to {Path} failed.")]
    private static partial void LogFault(ILogger logger, Exception exception, string path);
}
