namespace Kinerja.Web.Components.Pages.Imports;

/// <summary>Names and ids of the fields of questions.</summary>
public static class QuestionFields
{
    /// <summary>The kind of question that a form answers.</summary>
    public const string Kind = "jenis";

    /// <summary>Confirms all proposals.</summary>
    public const string Confirm = "pastikan";

    /// <summary>The dashes that an answer is for; repeats.</summary>
    public const string Dash = "strip";

    /// <summary>What the chosen dashes stand for.</summary>
    public const string Meaning = "arti";

    /// <summary>The same in words.</summary>
    public const string MeaningText = "arti-kata";

    /// <summary>Name of the choice of a question.</summary>
    public static string Choice(string question) => $"pilih.{question}";

    /// <summary>Name of the words of a question.</summary>
    public static string Text(string question) => $"kata.{question}";

    /// <summary>Id of the question on the page.</summary>
    public static string Id(string question) => $"tanya-{question}";
}
