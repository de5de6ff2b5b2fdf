using System.Globalization;
using Kinerja.Model.Values;
using Kinerja.Web.Components.Pages.Entry;
using Kinerja.Web.Localisation;

namespace Kinerja.Web.Components.Pages.Workbooks;

/// <summary>A figure as somebody saw or wrote it: a number, no number, or that it does not apply; with the reason where that is part of what is said.</summary>
/// <param name="State">Number, missing or not applicable.</param>
/// <param name="Amount">The number.</param>
/// <param name="Reason">The reason of a direct value or of what does not apply; else empty.</param>
internal readonly record struct SeenFigure(ValueState State, decimal Amount, string Reason)
{
    private const string NotApplicable = "n/a:";

    /// <summary>No number.</summary>
    public static SeenFigure Missing { get; } = new(ValueState.Missing, 0, "");

    /// <summary>Reads what <see cref="EntryRow.StandsAs"/> wrote; null for anything else.</summary>
    /// <param name="stand">The text.</param>
    /// <param name="isDirect">True for a value beside a formula, whose reason belongs to it.</param>
    public static SeenFigure? Parse(string stand, bool isDirect)
    {
        if (stand.StartsWith(NotApplicable, StringComparison.Ordinal))
        {
            return new(ValueState.NotApplicable, 0, stand[NotApplicable.Length..]);
        }

        if (stand.Length == 0)
        {
            return Missing;
        }

        var end = isDirect ? stand.IndexOf(':', StringComparison.Ordinal) : -1;
        var digits = end < 0 ? stand : stand[..end];
        return decimal.TryParse(digits.Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            || decimal.TryParse(digits.Replace('−', '-').Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out amount)
            ? new(ValueState.Number, amount, end < 0 ? "" : stand[(end + 1)..])
            : null;
    }

    /// <summary>What is stored for a row.</summary>
    public static SeenFigure Of(EntryRow row) => Parse(row.StandsAs, row.IsDirect) ?? Missing;

    /// <summary>As a person reads it.</summary>
    public string Print(string? unit) => State == ValueState.Number ? Figures.Print(Amount, null, unit) : StateText.Of(State).Here();
}
