using Kinerja.Model.Plans;

namespace Kinerja.Documents.Drafting;

/// <summary>A text as written, and where.</summary>
internal sealed record ReadText(string Text, SourceLocation Source);
