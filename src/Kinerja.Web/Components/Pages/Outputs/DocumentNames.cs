using System.Globalization;
using Kinerja.Documents.Outputs.Content;
using Kinerja.Grains.IssuedDocuments.Contracts;
using Kinerja.Model.Periods;
using Kinerja.Web.Application.Outputs;
using Kinerja.Web.Localisation;
using Microsoft.Extensions.Localization;

namespace Kinerja.Web.Components.Pages.Outputs;

/// <summary>Names of documents.</summary>
internal static class DocumentNames
{
    /// <summary>A kind with its year, and its quarter where it has one.</summary>
    public static string Of(IStringLocalizer<DocumentWords> words, OutputKind kind, int year, Period period) => words[
        "Name." + kind, year.ToString(CultureInfo.InvariantCulture), period.Name().Here()];

    /// <summary>An entry of the register.</summary>
    public static string Of(IStringLocalizer<DocumentWords> words, IssuedDocument entry)
    {
        var name = OutputKinds.TryParse(entry.Kind, out var kind) ? Of(words, kind.Value, entry.Year, entry.Period) : entry.Kind;
        return entry switch
        {
            { Indicator: { } code } => $"{name}, {code}",
            { Version: 0 } => $"{name} ({words["Version.First"]})",
            { Version: { } number } => $"{name} ({words["Version.Later", number]})",
            _ => name,
        };
    }
}
