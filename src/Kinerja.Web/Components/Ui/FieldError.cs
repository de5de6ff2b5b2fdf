namespace Kinerja.Web.Components.Ui;

/// <summary>What is wrong with a field: the id of its control, and the words shown in the summary and at the field.</summary>
public sealed record FieldError(string Field, string Message);
