namespace Kinerja.Front;

/// <summary>What the front says when no silo gave an answer: a problem for programs, a page for people, both languages.</summary>
internal static class Refusal
{
    /// <summary>Answers 503.</summary>
    /// <param name="context">The request.</param>
    /// <param name="known">True when the request certainly had no effect.</param>
    public static Task Write(HttpContext context, bool known)
    {
        var (id, en) = known
            ? ("Layanan sedang dimulai ulang. Coba lagi sebentar lagi.", "The service is being started again. Try again in a moment.")
            : (
                "Hubungan terputus sebelum ada jawaban. Kirim lagi permintaan yang sama; pengaruhnya tetap satu kali.",
                "The connection broke before there was an answer. Send the same request again; it takes effect once.");
        context.Response.Clear();
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = "2";
        context.Response.Headers.CacheControl = "no-store";
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
        {
            return TypedResults.Problem(
                title: "Belum bisa dilayani / Not available at the moment",
                detail: id,
                statusCode: StatusCodes.Status503ServiceUnavailable,
                instance: context.Request.Path,
                extensions: new Dictionary<string, object?>
                {
                    ["code"] = "unavailable",
                    ["errors"] = new[] { new { code = "unavailable", message = id, id, en } },
                }).ExecuteAsync(context);
        }

        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(
            $"""
            <!DOCTYPE html>
            <html lang="id">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Belum bisa dilayani</title></head>
            <body><main><h1>Belum bisa dilayani</h1><p>{id}</p><p lang="en">{en}</p></main></body>
            </html>
            """,
            context.RequestAborted);
    }
}
