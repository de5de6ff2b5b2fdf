using System.Diagnostics;
using System.Globalization;
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
        app.MapGet("/bench/overview", (string region, string? indicator, IAnswers answers, HttpContext http) => Timed(http, () => answers.Overview(region, indicator)));
        app.MapGet("/bench/scorecard", (string region, string agency, IAnswers answers, HttpContext http) => Timed(http, () => answers.Scorecard(region, agency)));
        app.MapPost("/bench/realisation", (WriteRequest request, IAnswers answers, HttpContext http) => Timed(http, async () =>
        {
            await answers.Accept(request);
            return true;
        }));
        app.MapGet("/bench/heap", () => GC.GetTotalMemory(forceFullCollection: true));
        app.MapGet("/bench/alive", () => "yes");
    }

    private static async Task<IResult> Timed<T>(HttpContext http, Func<Task<T>> question)
    {
        var began = Stopwatch.GetTimestamp();
        var answer = await question();
        http.Response.Headers[Inside] = Stopwatch.GetElapsedTime(began).TotalMilliseconds.ToString("R", CultureInfo.InvariantCulture);
        return TypedResults.Ok(answer);
    }
}
