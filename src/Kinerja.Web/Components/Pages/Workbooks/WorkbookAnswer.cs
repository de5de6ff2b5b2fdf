namespace Kinerja.Web.Components.Pages.Workbooks;

/// <summary>What a person has said to a figure of a file.</summary>
/// <param name="Reading">Code of the chosen reading; empty for none.</param>
/// <param name="Reason">The reason; null while none was asked for.</param>
/// <param name="IsConfirmed">True when the person stands by an implausible figure.</param>
internal readonly record struct WorkbookAnswer(string Reading = "", string? Reason = null, bool IsConfirmed = false);
