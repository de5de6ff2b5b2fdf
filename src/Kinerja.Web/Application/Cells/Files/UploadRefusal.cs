namespace Kinerja.Web.Application.Cells.Files;

/// <summary>Why a file was not taken, on its way to the page that says so.</summary>
/// <param name="Message">Words, in the language of the sender.</param>
/// <param name="Field">Where they belong.</param>
/// <param name="Note">What was typed beside the file.</param>
/// <param name="Code">Code of the refusal.</param>
internal sealed record UploadRefusal(string Message, string Field, string Note, string Code);
