using Kinerja.Documents.Outputs.Content;
using Kinerja.Model.Numbers;
using Kinerja.Model.Values;
using Kinerja.Web.Localisation;

namespace Kinerja.Web.Components.Pages.Outputs;

/// <summary>Values of a document as its page shows them: a number with the decimals that the document gives it.</summary>
internal static class OutputPrint
{
    /// <summary>In the language of the document.</summary>
    public static string Of(OutputValue value, string language) => value switch
    {
        OutputFigure { Value.AmountOrNull: { } amount } figure => NumberPrinter.WithUnit(amount, amount.Scale, figure.Unit, language),
        OutputFigure figure => StateText.Of(figure.Value).In(language),
        OutputDate date => date.Date.ToString("d MMMM yyyy", language == "en" ? Languages.English : Languages.Indonesian),
        OutputText text => text.Text,
        _ => "",
    };

    /// <summary>A hash in groups of eight, so that two people can compare it by eye or on the telephone.</summary>
    public static string Groups(string hash) => string.Join(' ', hash.Chunk(8).Select(c => new string(c)));
}
