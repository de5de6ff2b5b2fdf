using System.Globalization;
using Kinerja.Model.Outcomes;
using Kinerja.Web.Access;
using Kinerja.Web.Api;
using Kinerja.Web.Components.Layout;
using Kinerja.Web.Components.Pages.Forms;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Kinerja.Web.Limits;

/// <summary>The answer to whoever asks too much: 429 and when to come again, as problem details for programs and as a page for people, which keeps what they typed.</summary>
internal static class LimitAnswers
{
    private const int MaxKept = 2 * 1024 * 1024;

    /// <summary>Answers a request that was not carried out.</summary>
    public static Task Write(HttpContext context, TimeSpan wait) => AccessAnswers.IsApi(context.Request.Path) ? Api(context, wait) : Page(context, wait);

    /// <summary>The answer of the API.</summary>
    public static Task Api(HttpContext context, TimeSpan wait)
    {
        var seconds = Say(context, wait);
        return new ProblemResult(
            [
                new Problem(
                    "tooManyRequests",
                    new($"Terlalu banyak permintaan. Coba lagi dalam {seconds} detik.", $"Too many requests. Try again in {seconds} s."),
                    Kind: ProblemKind.Unavailable),
            ],
            StatusCodes.Status429TooManyRequests).ExecuteAsync(context);
    }

    private static async Task Page(HttpContext context, TimeSpan wait)
    {
        var seconds = Say(context, wait);
        await new RazorComponentResult<LimitedPage>(new { Seconds = seconds, Form = await Sent(context.Request), Address = $"{context.Request.Path}{context.Request.QueryString}" })
        {
            StatusCode = StatusCodes.Status429TooManyRequests,
        }.ExecuteAsync(context);
    }

    private static int Say(HttpContext context, TimeSpan wait)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        // As the token of a form on the page wants it.
        context.Response.Headers.CacheControl = "no-cache, no-store";
        context.Response.Headers.Pragma = "no-cache";
        return seconds;
    }

    /// <summary>What was typed. A document that was sent along, or what is no form, stays with the browser, whose way back still has it.</summary>
    private static async Task<FormValues> Sent(HttpRequest request)
    {
        if (!request.HasFormContentType || request.ContentLength is not (> 0 and <= MaxKept))
            return new();
        try
        {
            var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
            return form.Files.Count == 0 ? new(form) : new();
        }
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException)
        {
            return new();
        }
    }
}
