using System.Globalization;

namespace Kinerja.Web.Components.Pages.Imports.Columns;

/// <summary>Names of the fields with which columns are named; also their ids.</summary>
public static class ColumnFields
{
    /// <summary>Forgets what was said about the headings that it names.</summary>
    public const string Forget = "lupakan";

    /// <summary>Name of the field of a column.</summary>
    public static string Column(string question, int index) => string.Create(CultureInfo.InvariantCulture, $"kolom.{question}.{index}");
}
