using System.Security.Cryptography;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.IssuedDocuments;
using Kinerja.Web.Application.Cells.Files;
using Kinerja.Web.Components.Pages.Cells;
using Kinerja.Web.Components.Pages.Forms;
using Kinerja.Web.Limits;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Kinerja.Web.Components.Pages.Outputs;

/// <summary>
/// <c>POST /d/{code}/berkas</c>: a file that somebody holds, hashed as it comes and kept nowhere. The answer leads to the page of the code with the hash, and the page says what it is worth:
/// so nobody makes an address that says <i>genuine</i> of a file that is not.
/// </summary>
internal static class CheckUpload
{
    /// <summary>Query parameter with the hash of the file.</summary>
    public const string Hash = "berkas";

    /// <summary>Query parameter that is <c>pdf</c> or <c>gambar</c> for what nobody is handed out.</summary>
    public const string Kind = "jenis";

    /// <summary>Query parameter that says why there is no hash.</summary>
    public const string Error = "galat";

    /// <summary>The largest file: far above every document that is handed out.</summary>
    public const int MaxBytes = 10 * 1024 * 1024;

    // A browser that is cut off while it sends shows a broken connection and no words. So what is too large is read to its end up to this many times the largest file.
    private const int Patience = 4;
    private const int Piece = 64 * 1024;

    public static void MapCheckUpload(this IEndpointRouteBuilder app) =>
        app.MapPost("/d/{code}/berkas", Take).RequireRateLimiting(OutputLimitNames.Build).ExcludeFromDescription().DisableAntiforgery();

    /// <summary>The token of the form is looked at here, before anything of the file is read: the framework would read, and keep, all of it first.</summary>
    [Needs(Right.Public), StreamedBody]
    private static async Task<IResult> Take(string code, HttpContext context, [FromServices] IAntiforgery antiforgery, [FromServices] IOptions<AntiforgeryOptions> forms)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (!IssuedCode.TryParse(code, out var issued))
            return Results.NotFound();
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = Patience * MaxBytes;
        var page = $"/d/{issued}";
        try
        {
            if (await MultipartUpload.Read(context.Request, context.RequestAborted) is not { } upload || upload.Form[UploadForm.Token] is not { Length: > 0 } token)
                return Results.BadRequest();
            context.Request.Headers[forms.Value.HeaderName!] = token;
            if (!await antiforgery.IsRequestValidAsync(context))
                return Results.BadRequest();
            return new SeeOther(page + await Read(upload.Content, context.RequestAborted));
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            context.Response.Headers.Connection = "close";
            return new SeeOther(page + Refused("besar"));
        }
        catch (Exception e) when (e is InvalidDataException or IOException || (e is BadHttpRequestException && !context.RequestAborted.IsCancellationRequested))
        {
            return Results.BadRequest();
        }
    }

    // What follows the address of the page.
    private static async Task<string> Read(Stream content, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (piece, beginning, length) = (new byte[Piece], Array.Empty<byte>(), 0L);
        int read;
        while ((read = await content.ReadAsync(piece, cancellationToken)) > 0)
        {
            length += read;
            if (length > MaxBytes)
                continue;
            hash.AppendData(piece, 0, read);
            if (beginning.Length < 4)
                beginning = [.. beginning, .. piece.AsSpan(0, Math.Min(read, 4))];
        }

        return length switch
        {
            0 => Refused("kosong"),
            > MaxBytes => Refused("besar"),
            _ => $"?{Hash}={Convert.ToHexStringLower(hash.GetHashAndReset())}{(KindOf(beginning) is { } kind ? $"&{Kind}={kind}" : "")}#hasil-berkas",
        };
    }

    private static string Refused(string why) => $"?{Error}={why}#berkas-galat";

    // Printed and photographed: never one of the files, and not because somebody changed them.
    private static string? KindOf(ReadOnlySpan<byte> beginning) =>
        beginning.StartsWith("%PDF"u8) ? "pdf" : beginning.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) || beginning.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]) ? "gambar" : null;
}
