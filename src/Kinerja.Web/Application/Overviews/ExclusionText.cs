using Kinerja.Model.Outcomes;
using Kinerja.Model.Overviews;
using Kinerja.Model.Values;

namespace Kinerja.Web.Application.Overviews;

/// <summary>Why a figure is not in a sum, in words. Where the state of the row says all there is to say, nothing is added.</summary>
internal static class ExclusionText
{
    /// <summary>The words of a code, with the reason that a person gave; null when neither says more than the state.</summary>
    /// <param name="code">One of <see cref="ExclusionCodes"/> or <see cref="ReasonCodes"/>.</param>
    /// <param name="stated">What the person who graded the link wrote.</param>
    public static Text? Of(string? code, string? stated)
    {
        var said = code switch
        {
            null or ExclusionCodes.NotLinked or ExclusionCodes.NotVisible or ExclusionCodes.NotApplicable => null,
            ExclusionCodes.DirectValue => new Text(
                "angkanya diisi langsung tanpa komponen, dan persen tidak pernah dijumlahkan", "the figure was entered without its components, and percentages are never summed"),
            ExclusionCodes.LinkOutdated => new("rumus sendiri berubah sejak ditautkan sebagai A", "the own formula has changed since it was linked as A"),
            ExclusionCodes.ConversionUnreadable => new("konversinya membaca data yang tidak ada lagi dalam rencana", "the conversion reads a figure that the plan no longer has"),
            ExclusionCodes.GradeC => new("maksud sama, rumus atau populasi berbeda", "same intent, another formula or population"),
            ExclusionCodes.GradeD => new("hanya namanya sama", "the name alone"),
            _ => ReasonText.Of(new Reason(code, null)),
        };
        var quoted = string.IsNullOrWhiteSpace(stated) || code is ExclusionCodes.NotVisible ? null : Text.Same(stated.Trim());
        return (said, quoted) switch
        {
            (null, _) => quoted,
            (_, null) => said,
            _ => new($"{said.Id}: {quoted.Id}", $"{said.En}: {quoted.En}"),
        };
    }
}
