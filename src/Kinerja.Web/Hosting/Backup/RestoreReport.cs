namespace Kinerja.Web.Hosting.Backup;

/// <summary>What was brought beside what lives, and how it differs.</summary>
/// <param name="Scope">Whose.</param>
/// <param name="At">The moment.</param>
/// <param name="From">When the whole copy was begun that it rests on; null when it rests on the log alone.</param>
/// <param name="Rows">Rows that were brought.</param>
/// <param name="Content">Hash of what they hold.</param>
/// <param name="LivingContent">The same of what lives.</param>
/// <param name="Differing">Rows that hold something else than the living ones, or are not there any more.</param>
/// <param name="Newer">Rows that live and were not there at that moment.</param>
/// <param name="Uncertain">Rows of which a version of that time is missing; known when they are brought.</param>
/// <param name="UncertainCount">How many these were.</param>
internal sealed record RestoreReport(
    CopyScope Scope,
    DateTimeOffset At,
    DateTimeOffset? From,
    int Rows,
    string Content,
    string LivingContent,
    IReadOnlyList<string> Differing,
    IReadOnlyList<string> Newer,
    IReadOnlyList<string> Uncertain,
    int UncertainCount);
