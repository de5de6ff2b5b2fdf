using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Outcomes;
using Orleans.Concurrency;

namespace Kinerja.Grains.Imports.Contracts;

/// <summary>
/// A document that was brought in, with the answers given so far; the draft is read from it again whenever it is looked at.
/// Nothing of it is in the agency before it is applied. Key: an id that cannot be guessed (<c>ImportKey</c>).
/// </summary>
[Alias("kinerja.IImport")]
public interface IImport : IGrainWithStringKey
{
    /// <summary>Keeps a document. At most 900,000 bytes compressed, else <c>documentTooLarge</c>.</summary>
    [Needs(Right.EditPlan), Alias("Keep")]
    Task<Outcome<Receipt>> Keep(KeepDocument command);

    /// <summary>The document with answers and decisions, or notFound.</summary>
    [ReadOnly, Needs(Right.ReadAgency), Alias("Get")]
    Task<Outcome<ImportRecord>> Get();

    /// <summary>Adds or replaces answers and decisions.</summary>
    [Needs(Right.EditPlan), Alias("Answer")]
    Task<Outcome<Receipt>> Answer(AnswerImport command);

    /// <summary>Tells how far the reading of the document is. True when somebody wishes it to stop.</summary>
    [Needs(Right.EditPlan), Alias("ReportReading")]
    Task<bool> ReportReading(ReadingReport report);

    /// <summary>The last report of a reading that this activation has heard of; null when it has heard of none.</summary>
    [ReadOnly, Needs(Right.EditPlan), Alias("GetReading")]
    Task<ReadingReport?> GetReading();

    /// <summary>Wishes the reading to stop; whoever reads learns of it with the next report.</summary>
    [Needs(Right.EditPlan), Alias("CancelReading")]
    Task CancelReading();

    /// <summary>Notes that the draft was applied to an agency.</summary>
    [Needs(Right.EditPlan), Alias("MarkApplied")]
    Task<Outcome<Receipt>> MarkApplied(string agency, string operationId);

    /// <summary>Notes that the agency has taken the application back; the draft may be applied again, to any agency.</summary>
    [Needs(Right.EditPlan), Alias("MarkUndone")]
    Task<Outcome<Receipt>> MarkUndone(string agency, string operationId);
}
