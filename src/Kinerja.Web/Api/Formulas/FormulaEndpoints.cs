using Kinerja.Grains.Access.Contracts;
using Kinerja.Model.Formulas;
using Kinerja.Model.Outcomes;

namespace Kinerja.Web.Api.Formulas;

/// <summary><c>POST /formulas/parse</c>.</summary>
internal static class FormulaEndpoints
{
    public static void MapFormulas(this IEndpointRouteBuilder api) => api.MapPost("/formulas/parse", Parse)
        .WithTags("Formulas")
        .WithSummary("Reads a formula as dinas staff write it.")
        .Produces<FormulaAnswer>()
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    [Needs(Right.Public)]
    private static IResult Parse(FormulaQuestion question, HttpContext context)
    {
        var language = ApiLanguage.Of(context);
        var result = FormulaParser.Parse(question.Text);
        if (result.IsOk)
        {
            var formula = result.Formula;
            return TypedResults.Ok(new FormulaAnswer(
                formula.Canonical, formula.Components, formula.Factor, formula.Unit, [.. formula.Warnings.Select(w => w.In(language))]));
        }

        var error = result.Error;
        return new ProblemResult(
            [new Problem(error.Code, error.Message, "text")],
            extensions: new Dictionary<string, object?>
            {
                ["position"] = error.Position,
                ["expected"] = error.Expected.In(language),
                ["readings"] = error.Readings ?? [],
            });
    }

    internal sealed record FormulaQuestion(string? Text);

    internal sealed record FormulaAnswer(string Canonical, IReadOnlyList<ComponentRef> Components, decimal Factor, string? Unit, IReadOnlyList<string> Warnings);
}
