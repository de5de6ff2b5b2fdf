namespace Kinerja.Web.Components.Ui;

/// <summary>What a control inside a <see cref="FormField"/> needs to be tied to its label, help and error.</summary>
/// <param name="Id">Id of the control.</param>
/// <param name="DescribedBy">Ids of help and error, or null.</param>
/// <param name="Invalid"><c>true</c> when refused, else null: the value of <c>aria-invalid</c>.</param>
/// <param name="Css">Ending of the control's class: empty, or <c> is-invalid</c>.</param>
public sealed record FieldContext(string Id, string? DescribedBy, string? Invalid, string Css);
