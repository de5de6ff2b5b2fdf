using Kinerja.Model.Outcomes;

namespace Kinerja.Documents.Office;

/// <summary>
/// Carries a refusal out of the depths of a reader of files: a stream that counts, or a parser that calls it, has no other way to stop. It never leaves
/// <see cref="DocumentFiles"/>.
/// </summary>
internal sealed class OfficeException(Problem problem) : Exception(problem.Message.En)
{
    /// <summary>What the person who sent the file is told.</summary>
    public Problem Problem => problem;
}
