using System.Text.Json;
using Kinerja.Documents;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Model.Imports;
using Kinerja.Model.Outcomes;
using Kinerja.Web.Application;
using Kinerja.Web.Application.Imports;

namespace Kinerja.Web.Api.Imports;

/// <summary>Documents in: <c>POST /imports</c> and what follows until the draft is applied to an agency.</summary>
internal static class ImportEndpoints
{
    private const string Json = "application/json";

    public static void MapImports(this IEndpointRouteBuilder api)
    {
        var imports = api.MapGroup("/imports").WithTags("Imports");
        imports.MapPost("", Bring)
            .WithSummary("Reads a document into a draft; nothing is stored in an agency. JSON {text|html, name?}, text/plain, text/html, or a file: .docx, .xlsx, .xls, .csv, .tsv, .txt, .html.")
            .Accepts<BringDocument>(Json, "text/plain", "text/html", "text/tab-separated-values", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/vnd.ms-excel", "multipart/form-data")
            .Produces<ImportAnswerModel>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .DisableAntiforgery();
        imports.MapGet("/{id}", Show).WithSummary("The draft with the answers so far.").Produces<ImportAnswerModel>();
        imports.MapPost("/{id}/answers", Answer).WithSummary("Answers questions of the draft.");
        api.MapPost("/agencies/{region}/{agency}/imports/{id}/apply", Apply)
            .WithTags("Imports")
            .WithSummary("Applies a draft to an agency, which is opened if it does not exist.");
    }

    [Needs(Right.EditPlan)]
    private static async Task<IResult> Bring(HttpContext context, ImportService imports, UploadReader uploads, CurrentActor actor)
    {
        if (!RequestFacts.TryOperation(context.Request, out var operation, out var refusal))
        {
            return refusal;
        }

        var source = await ReadSource(context.Request, uploads);
        if (!source.IsOk)
        {
            return new ProblemResult(source.Problems);
        }

        var kept = await imports.Keep(agency: null, source.Value, actor.Actor, operation, context.RequestAborted);
        return kept.ToResult(view => TypedResults.Created($"/api/v1/imports/{view.Record.Id}", ImportAnswerModel.Of(view, ApiLanguage.Of(context))));
    }

    [Needs(Right.ReadAgency)]
    private static async Task<IResult> Show(string id, HttpContext context, ImportService imports)
    {
        if (!ImportAddress.TryParse(id, agency: null, out var address))
        {
            return RouteKeys.NotFound("Impor", "Import", id);
        }

        return (await imports.Get(address, context.RequestAborted)).ToResult(view => TypedResults.Ok(ImportAnswerModel.Of(view, ApiLanguage.Of(context))));
    }

    [Needs(Right.EditPlan)]
    private static async Task<IResult> Answer(string id, AnswerBody body, HttpContext context, ImportService imports, CurrentActor actor)
    {
        if (!ImportAddress.TryParse(id, agency: null, out var address))
        {
            return RouteKeys.NotFound("Impor", "Import", id);
        }

        if (!RequestFacts.TryOperation(context.Request, out var operation, out var refusal))
        {
            return refusal;
        }

        var answered = await imports.Answer(address, body.Answers ?? [], decisions: new Dictionary<string, Grains.Agencies.Contracts.FindingDecision?>(),
            actor.Actor, operation, context.RequestAborted);
        return answered.ToResult();
    }

    [Needs(Right.EditPlan)]
    private static async Task<IResult> Apply(
        string region, string agency, string id, ApplyBody? body, HttpContext context, ImportService imports, PlanImports plans, IGrainFactory grains, CurrentActor actor)
    {
        if (!RouteKeys.TryAgency(region, agency, out var key, out var refusal)
            || !RequestFacts.TryOperation(context.Request, out var operation, out refusal)
            || !RequestFacts.TryRevision(context.Request, out var revision, out refusal))
        {
            return refusal;
        }

        if (!ImportAddress.TryParse(id, key, out var address))
        {
            return RouteKeys.NotFound("Impor", "Import", id);
        }

        if (body?.Answers is { Count: > 0 } answers)
        {
            var answered = await imports.Answer(
                address, answers, new Dictionary<string, Grains.Agencies.Contracts.FindingDecision?>(), actor.Actor, $"{operation}-a", context.RequestAborted);
            if (!answered.IsOk)
            {
                return new ProblemResult(answered.Problems);
            }
        }

        var applied = await plans.Apply(address, key, body?.AcceptProposals ?? false, revision, actor.Actor, operation, context.RequestAborted);
        return applied.ToWriteResult(context.Request, receipt =>
        {
            RequestFacts.SetRevision(context.Response, receipt.Revision);
            return TypedResults.Ok(receipt);
        });
    }

    private static async Task<Outcome<ImportSource>> ReadSource(HttpRequest request, UploadReader uploads)
    {
        if (request.HasFormContentType)
        {
            var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
            return form.Files.Count == 1
                ? await uploads.Read(form.Files[0], request.HttpContext.RequestAborted)
                : new Problem("fileMissing", new("Kirim satu berkas.", "Send one file."), "file");
        }

        if (request.HasJsonContentType())
        {
            return await ReadJson(request);
        }

        var name = request.Headers["X-Document-Name"].ToString();
        return await uploads.Read(request.Body, name.Length > 0 ? name : "api", request.HttpContext.RequestAborted);
    }

    private static async Task<Outcome<ImportSource>> ReadJson(HttpRequest request)
    {
        try
        {
            var body = await request.ReadFromJsonAsync<BringDocument>(request.HttpContext.RequestAborted);
            return (body?.Text, body?.Html) switch
            {
                ({ } text, null) => new ImportSource(body.Name ?? "api", ImportSourceKind.Text, text),
                (null, { } html) => new ImportSource(body.Name ?? "api", ImportSourceKind.Html, html),
                _ => new Problem("documentMissing", new("Isi salah satu: text atau html.", "Give either text or html."), "text"),
            };
        }
        catch (JsonException e)
        {
            return new Problem("jsonInvalid", new($"JSON tidak terbaca: {e.Message}", $"The JSON cannot be read: {e.Message}"));
        }
    }

    internal sealed record BringDocument(string? Text, string? Html, string? Name);

    internal sealed record AnswerBody(IReadOnlyList<ImportAnswer>? Answers);

    internal sealed record ApplyBody(bool AcceptProposals, IReadOnlyList<ImportAnswer>? Answers);
}
