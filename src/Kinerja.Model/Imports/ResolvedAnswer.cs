using Kinerja.Model.Plans;

namespace Kinerja.Model.Imports;

/// <summary>An answer that has been checked against its question.</summary>
/// <param name="Question">The question.</param>
/// <param name="Choice">Code of the option chosen or confirmed.</param>
/// <param name="Text">Words, cleaned; null when the option wants none.</param>
/// <param name="Range">The bounds, when the option is a range.</param>
internal sealed record ResolvedAnswer(ImportQuestion Question, string Choice, string? Text, TargetRange? Range);
