using Kinerja.Model.Outcomes;
using Kinerja.Model.Overviews;

namespace Kinerja.Web.Application.Overviews;

/// <summary>Why a row is not in the sum. Where the state of the row says all there is to say, nothing is added.</summary>
internal static class RowReason
{
    /// <summary>The words of a code, with the reason that a person gave; null when neither says more than the state.</summary>
    /// <param name="code">See <see cref="ExclusionText.Of"/>.</param>
    /// <param name="stated">What the person who graded the link wrote.</param>
    public static Text? Of(string? code, string? stated)
    {
        var said = code is null or ExclusionCodes.NotLinked or ExclusionCodes.NotVisible or ExclusionCodes.NotApplicable ? null : ExclusionText.Of(code);
        var quoted = string.IsNullOrWhiteSpace(stated) || code is ExclusionCodes.NotVisible ? null : Text.Same(stated.Trim());
        return said is not null && quoted is not null ? new($"{said.Id}: {quoted.Id}", $"{said.En}: {quoted.En}") : said ?? quoted;
    }
}
