using System.Security.Cryptography;
using Kinerja.Documents;
using Kinerja.Documents.Outputs;
using Kinerja.Documents.Outputs.Content;
using Kinerja.Grains.Shared;
using Kinerja.Model.Keys;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Periods;

namespace Kinerja.Web.Application.Outputs;

/// <summary>Templates of an agency: brought, looked over, tried on what the agency has, taken into use.</summary>
internal sealed partial class TemplateDesk(IGrainFactory grains, FileReader files, OutputReader reader, ILogger<TemplateDesk> logger)
{
    private const int Piece = 64 * 1024;

    // The words of a template are its agency's own, and so is their language.
    private const string Language = "id";

    /// <summary>What a kind says for this agency at present, or a sample while there is nothing to say.</summary>
    public async Task<(OutputDocument Document, bool IsSample)> Content(AgencyKey key, OutputKind kind, IReadOnlyList<int> years)
    {
        ArgumentNullException.ThrowIfNull(years);
        Period[] periods = kind == OutputKind.QuarterlyReport ? [Period.Tw4, Period.Tw3, Period.Tw2, Period.Tw1] : [Period.Year];
        foreach (var year in years.OrderDescending().Take(2))
        {
            foreach (var period in periods.Where(_ => kind != OutputKind.ExplanationSheet))
            {
                if (await Own(key, new(kind, year, period)) is { } own)
                    return (own, false);
            }
        }

        return (OutputSamples.Of(kind), true);
    }

    /// <summary>Takes a file: counted as it comes, looked over, and kept when it can be used.</summary>
    /// <returns>The id of the version with what was found, or what was found alone when it cannot be used.</returns>
    public async Task<Outcome<BroughtTemplate>> Bring(AgencyKey key, OutputKind kind, OutputDocument content, IFormFile file, Actor actor, Func<string, string> operation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(operation);
        if (await Bytes(file, cancellationToken) is not { } bytes)
            return TooLarge();
        var checkedOver = await files.Check(bytes, content, cancellationToken);
        if (!checkedOver.IsOk)
            return checkedOver.Problem;
        if (!checkedOver.Value.IsUsable)
            return new BroughtTemplate(null, checkedOver.Value);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var kept = await grains.DocumentTemplates(key).Keep(new()
        {
            OperationId = operation(sha256), Kind = kind.Code(), Name = file.FileName, Content = bytes, Actor = actor,
        });
        return kept.IsOk ? new BroughtTemplate($"{kind.Code()}-{sha256[..16]}", checkedOver.Value) : kept.Problem;
    }

    /// <summary>What is to be known of a version now.</summary>
    public async Task<Outcome<TemplateReport>> Check(AgencyKey key, string id, OutputDocument content, CancellationToken cancellationToken) =>
        await grains.DocumentTemplates(key).Read(id) is { } bytes
            ? await files.Check(bytes, content, cancellationToken)
            : new Problem("noTemplate", new("Versi templat ini tidak ada.", "There is no such version of a template."), "templat", ProblemKind.NotFound);

    private async Task<OutputDocument?> Own(AgencyKey key, OutputRequest request)
    {
        try
        {
            return (await reader.Read(key, request, Language, ""))?.Document;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            // A plan that has nothing for this kind yet: the sample says what there will be.
            LogNothingYet(logger, e, key, request.Kind);
            return null;
        }
    }

    private static async Task<byte[]?> Bytes(IFormFile file, CancellationToken cancellationToken)
    {
        await using var stream = file.OpenReadStream();
        using var bytes = new MemoryStream();
        var piece = new byte[Piece];
        int read;
        while ((read = await stream.ReadAsync(piece, cancellationToken)) > 0)
        {
            if (bytes.Length + read > OutputTemplates.MaxBytes)
                return null;
            bytes.Write(piece, 0, read);
        }

        return bytes.ToArray();
    }

    private static Problem TooLarge() => new(
        "templateTooLarge", new("Templat paling besar 2 MB. Perkecil gambarnya.", "A template has at most 2 MB. Make its pictures smaller."), "berkas", ProblemKind.TooLarge);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Agency} has nothing for {Kind} yet; its template is tried on the sample.")]
    private static partial void LogNothingYet(ILogger logger, Exception exception, AgencyKey agency, OutputKind kind);
}
