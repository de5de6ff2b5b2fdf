using System.Globalization;
using Kinerja.Documents;
using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.ColumnReadings.Contracts;
using Kinerja.Grains.Imports.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Checks;
using Kinerja.Model.Imports;
using Kinerja.Model.Imports.Columns;
using Kinerja.Model.Keys;
using Kinerja.Model.Outcomes;
using Kinerja.Web.Hosting;
using Microsoft.Extensions.Caching.Memory;

namespace Kinerja.Web.Application.Imports;

/// <summary>Documents on their way into a plan, the same for pages, API and the example: kept, read, asked about, answered. <see cref="PlanImports"/> has the rest of the way.</summary>
public sealed class ImportService(IGrainFactory grains, DraftReader reader, IMemoryCache cache)
{
    // The revision of a document that was kept and not answered.
    private const long FirstRevision = 1;

    private static readonly TimeSpan DifferenceKept = TimeSpan.FromMinutes(10);

    /// <summary>Reads a document and keeps it. Nothing reaches the agency. Without an address it gets a new one.</summary>
    public async Task<Outcome<ImportView>> Keep(
        AgencyKey? agency, ImportSource source, Actor actor, string operationId, CancellationToken cancellationToken, ImportAddress? at = null, ReadingProgress? progress = null)
    {
        var address = at ?? ImportAddress.New(agency);
        var draft = await reader.Read(source, await Remembered(agency), cancellationToken, progress, address.Id);
        if (!draft.IsOk)
        {
            return Outcome.Refused<ImportView>(draft.Problems);
        }

        if (agency is not null && progress is not null)
        {
            progress.Begin(ReadingStep.Comparing);
            if ((await grains.Agency(agency).GetPlan()).Value is { } existing)
            {
                _ = Difference(address.Id, FirstRevision, existing, draft.Value, []);
            }
        }

        // From here on it is kept or not, whatever the caller wishes.
        cancellationToken.ThrowIfCancellationRequested();
        progress?.Begin(ReadingStep.Storing);
        var kept = await grains.Import(address).Keep(new KeepDocument
        {
            OperationId = operationId,
            Agency = agency?.ToString(),
            Name = source.Name,
            Kind = DraftReader.Name(source.Kind),
            Content = DraftReader.Pack(source.Content),
            Actor = actor,
        });
        if (!kept.IsOk)
        {
            return Outcome.Refused<ImportView>(kept.Problems);
        }

        foreach (var finding in draft.Value.Findings)
        {
            WebMetrics.ImportFindings.Add(1, new KeyValuePair<string, object?>("rule", finding.Rule));
        }

        return await Get(address, CancellationToken.None);
    }

    /// <summary>What applying a draft would change in the plan that there is; computed once for the same answers and the same plan.</summary>
    public PlanDifference Difference(ImportView view, AgencyPlan existing)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(existing);
        return Difference(view.Record.Id, view.Record.Revision, existing, view.Draft, view.Record.Answers);
    }

    private PlanDifference Difference(string id, long revision, AgencyPlan existing, ImportDraft draft, IReadOnlyList<ImportAnswer> answers)
    {
        // What was said about columns of another document, or forgotten, changes a draft whose row stays as it is.
        var columns = string.Join(';', draft.ReadAs.Select(read => read.Shape + "@" + read.At.ToString("O", CultureInfo.InvariantCulture)));
        var key = (nameof(Difference), id, revision, existing.Revision, columns);
        if (cache.TryGetValue(key, out PlanDifference? known) && known is not null)
        {
            return known;
        }

        // Without an answer where one is needed the comparison takes the draft as it stands.
        var resolved = DraftResolver.Resolve(draft, answers, acceptProposals: false);
        return cache.Set(key, PlanDiff.Between(existing.Plan, resolved.Value ?? draft.Plan), DifferenceKept);
    }

    /// <summary>A kept document with its draft.</summary>
    public async Task<Outcome<ImportView>> Get(ImportAddress address, CancellationToken cancellationToken)
    {
        var record = await grains.Import(address).Get();
        if (!record.IsOk)
        {
            return Outcome.Refused<ImportView>(record.Problems);
        }

        var draft = await reader.Read(record.Value, await Remembered(address.Agency), cancellationToken);
        if (!draft.IsOk)
        {
            return Outcome.Refused<ImportView>(draft.Problems);
        }

        // Answers about a sheet that is not read at the moment wait until it is.
        var asked = draft.Value.Questions.Select(q => q.Id).ToHashSet(StringComparer.Ordinal);
        return new ImportView(record.Value with { Id = address.Id, Answers = [.. record.Value.Answers.Where(a => asked.Contains(a.Question))] }, draft.Value);
    }

    /// <summary>Adds answers and decisions. Unknown questions, options and findings are refused by name.</summary>
    public async Task<Outcome<Receipt>> Answer(
        ImportAddress address,
        IReadOnlyList<ImportAnswer> answers,
        IReadOnlyDictionary<string, FindingDecision?> decisions,
        Actor actor,
        string operationId,
        CancellationToken cancellationToken)
    {
        var view = await Get(address, cancellationToken);
        if (!view.IsOk)
        {
            return Outcome.Refused<Receipt>(view.Problems);
        }

        var unknown = decisions.Keys.Where(id => view.Value.Draft.Findings.All(f => f.Id != id)).ToList();
        if (unknown.Count > 0)
        {
            return new Problem(
                "unknownFinding",
                new($"Temuan {string.Join(", ", unknown)} tidak ada pada dokumen ini.", $"This document has no finding {string.Join(", ", unknown)}."),
                "decisions");
        }

        var problems = DraftResolver.Check(view.Value.Draft, answers);
        if (problems.Count > 0)
        {
            return Outcome.Refused<Receipt>(problems);
        }

        var answered = await grains.Import(address).Answer(new AnswerImport
        {
            OperationId = operationId,
            Answers = answers,
            Decisions = decisions,
            Actor = actor,
        });
        if (answered.IsOk && address.Agency is { } agency)
        {
            await Remember(agency, view.Value.Draft, answers, actor, operationId);
        }

        return answered;
    }

    /// <summary>Forgets what was said about columns with some headings; documents of that form are asked about again.</summary>
    public Task<Outcome<Receipt>> Forget(AgencyKey agency, string shape, Actor actor, string operationId) =>
        grains.ColumnReadings(agency).Forget(new ForgetColumns { OperationId = operationId, Shape = shape, Actor = actor });

    /// <summary>What the agency has said about columns, by their headings.</summary>
    private async Task<IReadOnlyDictionary<string, ColumnReading>> Remembered(AgencyKey? agency) => agency is null
        ? new Dictionary<string, ColumnReading>()
        : (await grains.ColumnReadings(agency).Get()).ToDictionary(c => c.Shape, c => new ColumnReading(c.Codes, c.At, c.By), StringComparer.Ordinal);

    // The answer stands with the document whatever happens here: at worst the next document is asked about once more.
    private async Task Remember(AgencyKey agency, ImportDraft draft, IReadOnlyList<ImportAnswer> answers, Actor actor, string operationId)
    {
        foreach (var answer in answers.Where(a => a.Choice == QuestionChoices.AsColumns))
        {
            if (draft.Questions.FirstOrDefault(q => q.Id == answer.Question)?.Columns is { Shape: { } shape } columns)
            {
                var codes = ColumnMapping.ToRemember(ColumnMapping.Read(answer.Text ?? ""), [.. columns.Heads.Select(HeadYears.Of)]);
                await grains.ColumnReadings(agency).Remember(new RememberColumns
                {
                    OperationId = $"{operationId}-{shape}",
                    Shape = shape,
                    Heads = columns.Heads,
                    Codes = codes,
                    Actor = actor,
                });
            }
        }
    }

    /// <summary>Findings that cannot be true and that nobody has decided.</summary>
    public static IReadOnlyList<Finding> Undecided(ImportView view) =>
        [.. view.Draft.Findings.Where(f => f.Severity == Severity.Impossible && !view.Record.Decisions.ContainsKey(f.Id))];
}
