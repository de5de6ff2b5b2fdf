using Kinerja.Model.Formulas;
using Kinerja.Model.Values;

namespace Kinerja.Web.Components.Pages.Overviews;

/// <summary>A component of the shared formula with its sum.</summary>
/// <param name="Component">Which one: folded name and year offset.</param>
/// <param name="Label">Its name as the model prints it.</param>
/// <param name="Value">The sum over all that may be summed; for an agency its own figure.</param>
public sealed record SumOf(ComponentRef Component, string Label, TypedValue Value);
