using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Outcomes;
using Orleans.Concurrency;

namespace Kinerja.Grains.ColumnReadings.Contracts;

/// <summary>What the people of an agency have said about the columns of documents, by their headings, so that the next document of the same form is not asked about. Key of the agency.</summary>
[Alias("kinerja.IColumnReadings")]
public interface IColumnReadings : IGrainWithStringKey
{
    /// <summary>What is remembered, the latest first.</summary>
    [ReadOnly, Needs(Right.ReadAgency), Alias("Get")]
    Task<IReadOnlyList<RememberedColumns>> Get();

    /// <summary>Remembers it in place of what was said of the same headings; beyond <c>50</c> the oldest is forgotten. Problems: <c>shapeInvalid</c>, <c>columnsInvalid</c>.</summary>
    [Needs(Right.EditPlan), Alias("Remember")]
    Task<Outcome<Receipt>> Remember(RememberColumns command);

    /// <summary>Forgets it; nothing happens when nothing is remembered.</summary>
    [Needs(Right.EditPlan), Alias("Forget")]
    Task<Outcome<Receipt>> Forget(ForgetColumns command);
}
