using System.Diagnostics;
using System.Globalization;
using Kinerja.Grains.Access.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Kinerja.Benchmarks.Overviews.Questions;

/// <summary>The questions over HTTP, mapped alike in every system, so that nobody gains by a shorter answer.</summary>
internal static class QuestionEndpoints
{
    /// <summary>Header of an answer: what it took inside the process, in milliseconds, without HTTP and JSON.</summary>
    public const string Inside = "Bench-Inside";

    /// <summary>Maps the questions.</summary>
    public static void MapQuestions(this WebApplication app)
    {
        var bench = app.MapGroup("/bench").WithMetadata(new NeedsAttribute(Right.Public));
        bench.MapGet("/overview", (string region, string? indicator, IAnswers answers, HttpContext http) => Timed(http, () => answers.Overview(region, indicator)));
        bench.MapGet("/page", (string region, string indicator, IAnswers answers, HttpContext http) => Timed(http, () => answers.Page(region, indicator)));
        bench.MapGet("/scorecard", (string region, string agency, IAnswers answers, HttpContext http) => Timed(http, () => answers.Scorecard(region, agency)));
        bench.MapPost("/realisation", (WriteRequest request, IAnswers answers, HttpContext http) => Timed(http, async () =>
        {
            await answers.Accept(request);
            return true;
        }));
        bench.MapGet("/heap", () => GC.GetTotalMemory(forceFullCollection: true));
        bench.MapGet("/alive", () => "yes");
    }

    private static async Task<IResult> Timed<T>(HttpContext http, Func<Task<T>> question)
    {
        var began = Stopwatch.GetTimestamp();
        var answer = await question();
        http.Response.Headers[Inside] = Stopwatch.GetElapsedTime(began).TotalMilliseconds.ToString("R", CultureInfo.InvariantCulture);
        return TypedResults.Ok(answer);
    }
}
