using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Kinerja.Web.Application.Cells.Files;

/// <summary>A form with a file, read part by part as it comes: the fields before the file, then the file, whose content is not read here.</summary>
internal sealed class MultipartUpload
{
    private const int MaxBoundary = 100;

    private MultipartUpload(UploadForm form, string? name, Stream content) => (Form, Name, Content) = (form, name, content);

    /// <summary>The fields.</summary>
    public UploadForm Form { get; }

    /// <summary>Name of the file as sent; null when there was none in the form.</summary>
    public string? Name { get; }

    /// <summary>Its content.</summary>
    public Stream Content { get; }

    /// <summary>Reads up to the file; null for what is no such form.</summary>
    public static async Task<MultipartUpload?> Read(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= MaxBoundary } boundary)
        {
            return null;
        }

        var reader = new MultipartReader(boundary, request.Body);
        var form = new UploadForm();
        try
        {
            while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
            {
                if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var part) || HeaderUtilities.RemoveQuotes(part.Name).Value is not { Length: > 0 } field)
                    return null;
                if (field == UploadForm.File)
                    return new(form, NameOf(part), section.Body);
                if (form.Count >= UploadForm.MaxFields || await Text(section.Body, cancellationToken) is not { } text)
                    return null;
                form.Take(field, text);
            }

            return new(form, null, Stream.Null);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    // Browsers write the name in UTF-8 and quote it.
    private static string NameOf(ContentDispositionHeaderValue part) =>
        (HeaderUtilities.RemoveQuotes(part.FileNameStar).Value is { Length: > 0 } star ? star : HeaderUtilities.RemoveQuotes(part.FileName).Value) ?? "";

    private static async Task<string?> Text(Stream content, CancellationToken cancellationToken)
    {
        using var text = new MemoryStream();
        var piece = new byte[4096];
        int read;
        while ((read = await content.ReadAsync(piece, cancellationToken)) > 0)
        {
            text.Write(piece, 0, read);
            if (text.Length > UploadForm.MaxField)
                return null;
        }

        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }
}
