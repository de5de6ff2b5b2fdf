using System.Globalization;

namespace Kinerja.Documents.Layout;

/// <summary>What a sub-heading means under its group: <i>2021</i> under <i>Target</i>, <i>Uraian</i> under <i>Sasaran</i>, <i>II</i> under <i>Triwulan</i>.</summary>
internal static class HeaderCombination
{
    /// <summary>Meaning of the two together.</summary>
    /// <param name="above">What the levels above mean; null when they are not known.</param>
    /// <param name="label">What the sub-heading means by itself.</param>
    /// <param name="text">The sub-heading as written.</param>
    /// <param name="isFirst">True when nothing stands above.</param>
    public static HeaderLabel? Under(HeaderLabel? above, HeaderLabel? label, string text, bool isFirst)
    {
        if (isFirst)
            return label;
        if (above is not { } group)
            return label;
        if (group.Meaning == ColumnMeaning.Ignored)
            return group;
        if (Mark(group, text) is { } marked)
            return marked;
        return label is { } own ? Known(group, own) : null;
    }

    private static HeaderLabel Known(HeaderLabel group, HeaderLabel own) => (group.Meaning, own.Meaning) switch
    {
        (_, ColumnMeaning.Description) => group,
        (ColumnMeaning.Objective, ColumnMeaning.Indicator) => own with { Meaning = ColumnMeaning.KeyIndicator },
        (ColumnMeaning.Goal, ColumnMeaning.Indicator) => own with { Meaning = ColumnMeaning.GoalIndicator },
        (ColumnMeaning.Programme, ColumnMeaning.Indicator) => own with { Meaning = ColumnMeaning.ProgrammeIndicator },
        (ColumnMeaning.Activity or ColumnMeaning.SubActivity, ColumnMeaning.Indicator) => own with { Meaning = ColumnMeaning.ActivityIndicator },
        (ColumnMeaning.Realisation or ColumnMeaning.Baseline or ColumnMeaning.EndState, ColumnMeaning.Year) => group with { Year = own.Year },
        (ColumnMeaning.Realisation, ColumnMeaning.Quarter) => group with { Quarter = own.Quarter },
        (ColumnMeaning.Year or ColumnMeaning.Quarter, ColumnMeaning.Target) => group,
        (ColumnMeaning.Year or ColumnMeaning.Quarter, ColumnMeaning.Realisation) => group with { Meaning = ColumnMeaning.Realisation },
        (ColumnMeaning.Year or ColumnMeaning.QuarterGroup or ColumnMeaning.Target, ColumnMeaning.Quarter) => own with { Year = own.Year ?? group.Year },
        (ColumnMeaning.Year, ColumnMeaning.QuarterGroup) => own with { Year = own.Year ?? group.Year },
        (ColumnMeaning.QuarterGroup or ColumnMeaning.Target, ColumnMeaning.QuarterGroup or ColumnMeaning.Target) =>
            own with { Meaning = ColumnMeaning.QuarterGroup == group.Meaning ? group.Meaning : own.Meaning, Year = own.Year ?? group.Year },
        _ => own,
    };

    /// <summary>Numerals under a group: quarters under <i>Triwulan</i>, running years under <i>Target</i>.</summary>
    private static HeaderLabel? Mark(HeaderLabel group, string text)
    {
        var mark = text.Trim().Trim('(', ')', '.').ToLowerInvariant();
        if (group.Meaning is ColumnMeaning.QuarterGroup && TimeLabel.QuarterOf(mark) is { } quarter)
            return new(ColumnMeaning.Quarter, group.Year, quarter);
        if (group.Meaning is not (ColumnMeaning.Target or ColumnMeaning.Year))
            return null;
        if (mark is "i" or "ii" or "iii" or "iv")
            return new(ColumnMeaning.Quarter, group.Year, TimeLabel.QuarterOf(mark));
        return mark.Length is 1 && int.TryParse(mark, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n > 0 && group.Year is null
            ? new(ColumnMeaning.Year, Ordinal: n)
            : null;
    }
}
