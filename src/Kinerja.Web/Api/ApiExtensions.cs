using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Model.Models;
using Kinerja.Web.Access;
using Kinerja.Web.Api.Agencies;
using Kinerja.Web.Api.Calculations;
using Kinerja.Web.Api.Entries;
using Kinerja.Web.Api.Formulas;
using Kinerja.Web.Api.Imports;
using Kinerja.Web.Api.Indicators;
using Kinerja.Web.Api.Models;
using Kinerja.Web.Api.Numbers;
using Kinerja.Web.Api.Overviews;
using Kinerja.Web.Api.Regions;
using Kinerja.Web.Api.Scorecards;
using Kinerja.Web.Api.Submissions;
using Kinerja.Web.Application.People;
using Scalar.AspNetCore;

namespace Kinerja.Web.Api;

/// <summary>The REST API under <c>/api/v1</c>, its description at <c>/openapi/v1.json</c> and a reader at <c>/api</c>.</summary>
public static class ApiExtensions
{
    public static WebApplicationBuilder AddKinerjaApi(this WebApplicationBuilder builder)
    {
        builder.Services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.Converters.Add(new JsonStringEnumConverter<LinkGrade>(namingPolicy: null, allowIntegerValues: false)); // A to D are letters, not words
            options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
            options.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.Never;
            options.SerializerOptions.TypeInfoResolver = (options.SerializerOptions.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver()).WithAddedModifier(ShownNames.InAnswers);
            options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
        });
        builder.Services.AddProblemDetails();
        builder.Services.AddSingleton<EntryBatches>();
        builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        builder.Services.AddOpenApi("v1", options => options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "Kinerja.Cloud";
            document.Info.Version = "v1";
            document.Info.Description =
                "Plans, targets, realisations and achievements of regional agencies. Typed values: {\"value\": 87.6} or "
                + "{\"state\": \"missing\" | \"notApplicable\" | \"notComputable\" | \"notDue\", \"reason\": …}. Refusals are problem details with a code and a field. "
                + "Programs send the API key of their agency: Authorization: Bearer kc_…; who asks too much gets 429 with Retry-After.";
            return Task.CompletedTask;
        }));
        return builder;
    }

    /// <summary>Exceptions of API calls as problem details; inside the handler that serves the pages, so that it comes first.</summary>
    public static void UseKinerjaApiErrors(this WebApplication app) => app.UseMiddleware<ApiErrors>();

    public static void MapKinerjaApi(this WebApplication app)
    {
        app.MapOpenApi().Needs(Right.Public);
        app.MapScalarApiReference("/api", options => options.WithTitle("Kinerja.Cloud API")).Needs(Right.Public);

        var api = app.MapGroup("/api/v1").AddEndpointFilter<CrossSiteFilter>();
        api.MapRegions();
        api.MapWindows();
        api.MapFormulas();
        api.MapNumbers();
        api.MapCalculations();
        api.MapImports();
        var agency = api.MapGroup("/agencies/{region}/{agency}");
        agency.MapAgency();
        agency.MapExports();
        agency.MapPlanVersions();
        agency.MapScorecards();
        agency.MapSubmissions();
        agency.MapDesk();
        agency.MapIndicators();
        agency.MapEntries();
        agency.MapAgencyModels();
        api.MapModels();
        api.MapOverviews();
        api.MapFallback("{**path}", () => OutcomeResults.Refuse(
            "notFound", "Alamat API ini tidak ada.", "There is no such call.", kind: Model.Outcomes.ProblemKind.NotFound)).Needs(Right.Public);
    }
}
