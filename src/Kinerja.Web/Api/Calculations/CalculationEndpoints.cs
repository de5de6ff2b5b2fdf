using Kinerja.Grains.Access.Contracts;
using Kinerja.Model.Calculations;
using Kinerja.Web.Api.Indicators;

namespace Kinerja.Web.Api.Calculations;

/// <summary><c>POST /calculations</c>: stateless, a pure function of what is sent.</summary>
internal static class CalculationEndpoints
{
    public static void MapCalculations(this IEndpointRouteBuilder api) => api.MapPost("/calculations", Calculate)
        .WithTags("Calculations")
        .WithSummary("Formula or value, components by period, target, polarity, accumulation and policy give realisation, achievement, band and explanation.")
        .Produces<CalculationModel>()
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    [Needs(Right.Public)]
    private static IResult Calculate(CalculationInput input, HttpContext context) =>
        input.ToRequest().ToResult(request => TypedResults.Ok(CalculationModel.Of(Calculator.Calculate(request), ApiLanguage.Of(context))));
}
