using Kinerja.Model.Formulas;
using Kinerja.Model.Plans;

namespace Kinerja.Model.Models;

/// <summary>An indicator of an agency that may be tied to a shared one.</summary>
/// <param name="Card">Its card, key or goal.</param>
/// <param name="Formula">Its formula; null for a measured one.</param>
public sealed record OwnIndicator(PlanIndicator Card, Formula? Formula);
