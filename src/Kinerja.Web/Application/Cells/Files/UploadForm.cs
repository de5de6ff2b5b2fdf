namespace Kinerja.Web.Application.Cells.Files;

/// <summary>What came with a file, before its content.</summary>
internal sealed class UploadForm
{
    /// <summary>Field with the token of the form; a script sends it as a header or field alike.</summary>
    public const string Token = "__RequestVerificationToken";

    /// <summary>Field with the operation id.</summary>
    public const string Operation = "op";

    /// <summary>Field with what the file says about the figure.</summary>
    public const string Note = "keterangan";

    /// <summary>Field of the file itself; everything else stands before it.</summary>
    public const string File = "berkas";

    /// <summary>Characters of a field.</summary>
    public const int MaxField = 8 * 1024;

    /// <summary>Fields at most.</summary>
    public const int MaxFields = 20;

    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);

    /// <summary>A field; empty when it was not sent.</summary>
    public string this[string name] => _fields.GetValueOrDefault(name) ?? "";

    /// <summary>How many there are.</summary>
    public int Count => _fields.Count;

    /// <summary>Takes a field.</summary>
    public void Take(string name, string value) => _fields[name] = value;
}
