using Kinerja.Model.Outcomes;
using Microsoft.AspNetCore.Mvc;

namespace Kinerja.Web.Api;

/// <summary>Refusals as problem details: the first problem is the detail, all of them stand under <c>errors</c> with code, field and both languages.</summary>
internal sealed class ProblemResult(
    IReadOnlyList<Problem> problems, int? status = null, IReadOnlyDictionary<string, object?>? extensions = null) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var language = ApiLanguage.Of(httpContext);
        var first = problems[0];
        var details = new ProblemDetails
        {
            Status = status ?? Status(first.Kind),
            Title = Title(first.Kind).In(language),
            Detail = first.Message.In(language),
            Instance = httpContext.Request.Path,
        };
        details.Extensions["code"] = first.Code;
        details.Extensions["field"] = first.Field;
        details.Extensions["errors"] = problems
            .Select(p => new { code = p.Code, field = p.Field, message = p.Message.In(language), id = p.Message.Id, en = p.Message.En })
            .ToList();
        foreach (var (name, value) in extensions ?? new Dictionary<string, object?>())
        {
            details.Extensions[name] = value;
        }

        httpContext.Response.Headers.ContentLanguage = language;
        return TypedResults.Problem(details).ExecuteAsync(httpContext);
    }

    private static int Status(ProblemKind kind) => kind switch
    {
        ProblemKind.NotFound => StatusCodes.Status404NotFound,
        ProblemKind.Conflict => StatusCodes.Status409Conflict,
        ProblemKind.Forbidden => StatusCodes.Status403Forbidden,
        ProblemKind.Locked => StatusCodes.Status423Locked,
        ProblemKind.TooLarge => StatusCodes.Status413PayloadTooLarge,
        ProblemKind.Unavailable => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status422UnprocessableEntity,
    };

    private static Text Title(ProblemKind kind) => kind switch
    {
        ProblemKind.NotFound => new("Tidak ditemukan", "Not found"),
        ProblemKind.Conflict => new("Sudah diubah pihak lain", "Changed by somebody else"),
        ProblemKind.Forbidden => new("Tidak boleh", "Not allowed"),
        ProblemKind.Locked => new("Terkunci", "Locked"),
        ProblemKind.TooLarge => new("Terlalu besar", "Too large"),
        ProblemKind.Unavailable => new("Belum bisa dilayani", "Not available at the moment"),
        _ => new("Masukan perlu diperbaiki", "The input needs a correction"),
    };
}
