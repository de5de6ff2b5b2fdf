using Kinerja.Grains.Access.Contracts;
using Kinerja.Model.Outcomes;
using Orleans.Concurrency;

namespace Kinerja.Grains.Agencies.Contracts;

/// <summary>The imports that were applied to an agency's plan, and how one is taken back. The same grain as <see cref="IAgency"/>. Key: <c>35.08|dinkop-um</c>.</summary>
[Alias("kinerja.IPlanApplications")]
public interface IPlanApplications : IGrainWithStringKey
{
    /// <summary>The last application of an import, or notFound (<c>notApplied</c>).</summary>
    [ReadOnly, Needs(Right.ReadAgency), Alias("GetApplication")]
    Task<Outcome<ImportApplication>> GetApplication(string import);

    /// <summary>
    /// What would go back. Problems: <c>notApplied</c>, <c>alreadyUndone</c>, <c>undoNotFirst</c> when another document was applied after it,
    /// <c>undoNotKept</c> when what it changed is not known any more.
    /// </summary>
    [ReadOnly, Needs(Right.EditPlan), Alias("PreviewUndo")]
    Task<Outcome<UndoPreview>> PreviewUndo(string import);

    /// <summary>
    /// Takes an application back: stored first, then pushed to the indicator-years as a plan is, resumed by <see cref="IAgency.ContinueApply"/>, by a timer and after a crash.
    /// All or nothing. Problems: those of <see cref="PreviewUndo"/>, <c>undoBlocked</c> when something has been changed or reported since, <c>definitionFrozen</c>,
    /// <c>planInvalid</c>, <c>revisionConflict</c>.
    /// </summary>
    [Needs(Right.EditPlan), Alias("UndoImport")]
    Task<Outcome<ApplyReceipt>> UndoImport(UndoImport command);
}
