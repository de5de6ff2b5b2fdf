namespace Kinerja.Web.Application.Figures;

/// <summary>A realisation as it comes in: a typed value, or a text as a person types it.</summary>
/// <param name="Value">Number or null.</param>
/// <param name="State">A state instead of a number: <c>missing</c> or <c>notApplicable</c>.</param>
/// <param name="Text">Text for the number reader, e.g. <c>2,16</c>; used when there is neither value nor state.</param>
/// <param name="Reading">Code of the chosen reading when the text has several.</param>
/// <param name="Reason">Why, where one is wanted.</param>
/// <param name="ConfirmWarnings">True once the person has seen the warnings and stands by the value; a reason is then required.</param>
public sealed record RealisationInput(
    decimal? Value = null,
    string? State = null,
    string? Text = null,
    string? Reading = null,
    string? Reason = null,
    bool ConfirmWarnings = false);
