namespace Kinerja.Web.Api;

/// <summary>The language of words in an answer of the API: English when asked for, else Indonesian.</summary>
internal static class ApiLanguage
{
    public static string Of(HttpContext context) =>
        context.Request.GetTypedHeaders().AcceptLanguage is { Count: > 0 } accepted
        && accepted.OrderByDescending(l => l.Quality ?? 1).First().Value.StartsWith("en", StringComparison.OrdinalIgnoreCase)
            ? "en"
            : "id";
}
