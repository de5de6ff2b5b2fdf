using System.Security.Cryptography;
using System.Text;
using Kinerja.Web.Application;

namespace Kinerja.Web.Components.Pages.Forms;

/// <summary>What a browser sent, as text: nothing is parsed before somebody knows how to refuse it. Empty when nothing was sent.</summary>
public sealed class FormValues
{
    /// <summary>Name of the hidden field that carries the operation id.</summary>
    public const string OperationField = "op";

    /// <summary>Name of the hidden field with what the page has prepared; nobody typed it.</summary>
    public const string DraftField = "draf";

    // These belong to the framework and to the page, not to what a person decided.
    private static readonly string[] _own = ["_handler", "__RequestVerificationToken", OperationField];

    private readonly IFormCollection _form;

    /// <summary>Wraps a form.</summary>
    public FormValues(IFormCollection? form = null) => _form = form ?? FormCollection.Empty;

    /// <summary>True when something was sent.</summary>
    public bool IsSent => _form.Count > 0 || _form.Files.Count > 0;

    /// <summary>Uploaded files that have a name; a browser sends an unnamed one for an empty file field.</summary>
    public IEnumerable<IFormFile> Files => _form.Files.Where(f => !string.IsNullOrEmpty(f.FileName));

    /// <summary>The operation id of the page that was sent; a fresh one when it is none of ours.</summary>
    public string Operation => OperationIds.IsValid(this[OperationField]) && this[OperationField].Length <= 64 ? this[OperationField] : OperationIds.New();

    /// <summary>The first value of a field; empty when it was not sent.</summary>
    public string this[string name] => _form.TryGetValue(name, out var values) ? values[0] ?? "" : "";

    /// <summary>The value without surrounding blanks; null when nothing is left.</summary>
    public string? Words(string name) => string.IsNullOrWhiteSpace(this[name]) ? null : this[name].Trim();

    /// <summary>True when the field was sent at all: a checkbox is, when it is ticked.</summary>
    public bool Has(string name) => _form.ContainsKey(name);

    /// <summary>All values of a field that repeats.</summary>
    public IReadOnlyList<string> All(string name) => _form.TryGetValue(name, out var values) ? [.. values.OfType<string>()] : [];

    /// <summary>A whole number; null when the field holds none.</summary>
    public long? Number(string name) =>
        long.TryParse(this[name], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Everything a person can have typed or chosen, to be shown or sent again.</summary>
    public IEnumerable<KeyValuePair<string, string>> Everything() =>
        _form.Where(f => f.Key != "__RequestVerificationToken" && f.Key != "_handler").SelectMany(f => f.Value.Select(v => KeyValuePair.Create(f.Key, v ?? "")));

    /// <summary>
    /// The operation id of one command of this submission: the page's id with a fingerprint of what is asked. The same form sent twice asks the same
    /// twice and has one effect; a form that was changed after going back asks something new.
    /// </summary>
    /// <param name="about">What the command is about: a code, a finding, a kind.</param>
    /// <param name="fields">The fields it is made of; all of the form when none are named.</param>
    public string Command(string about, params ReadOnlySpan<string> fields)
    {
        var asked = new StringBuilder(about);
        if (fields.Length == 0)
        {
            foreach (var field in _form.Where(f => !_own.Contains(f.Key)).OrderBy(f => f.Key, StringComparer.Ordinal))
            {
                asked.Append('\n').Append(field.Key).Append('=').AppendJoin('\u001f', field.Value.ToArray());
            }
        }

        foreach (var field in fields)
        {
            asked.Append('\n').Append(field);
        }

        return $"{Operation}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(asked.ToString())).AsSpan(0, 8))}";
    }
}
