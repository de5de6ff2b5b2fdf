using System.Security.Cryptography;
using System.Text.Json;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Model.Keys;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Periods;
using Kinerja.Web.Application;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Kinerja.Web.Api.Entries;

/// <summary>Many figures of one year at a time, for the entry grid and for programs.</summary>
internal static class EntryEndpoints
{
    /// <summary>Bytes of one batch.</summary>
    public const int MaxBody = 512 * 1024;

    public static void MapEntries(this IEndpointRouteBuilder agency)
    {
        var entries = agency.MapGroup("/entries/{year:int}").WithTags("Entries");
        entries.MapGet("", Sheet).WithSummary("What is stored for each figure and quarter of a year, and what it computes to; answers If-None-Match with 304.").Produces<EntrySheetModel>();
        entries.MapPost("", Enter)
            .WithSummary("Enters up to 200 figures; each is answered by itself and takes effect once, however often it is sent under its operation id.")
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(MaxBody))
            .Produces<EntryResultModel>();
    }

    [Needs(Right.ReadAgency)]
    private static async Task<IResult> Sheet(
        string region, string agency, int year, string? period, HttpContext context, EntryBatches entries, IOptions<JsonOptions> json)
    {
        if (!TryPlace(region, agency, year, period, out var key, out var shown, out var refusal))
        {
            return refusal!;
        }

        if (await entries.Sheet(key!, year, shown) is not { } sheet)
        {
            return RouteKeys.NotFound("Tahun", "Year", $"{year}");
        }

        // The tag is made of the answer itself: whatever shows differently has another one, after a restart too.
        var body = JsonSerializer.SerializeToUtf8Bytes(sheet, json.Value.SerializerOptions);
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 12))}\"";
        context.Response.Headers.ETag = tag;
        return context.Request.Headers.IfNoneMatch.Contains(tag)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Bytes(body, "application/json; charset=utf-8");
    }

    [Needs(Right.EnterFigures)]
    private static async Task<IResult> Enter(
        string region, string agency, int year, EntryBatchBody body, HttpContext context, EntryBatches entries, CurrentActor actor, IAntiforgery antiforgery)
    {
        if (!TryPlace(region, agency, year, body.Period, out var key, out var shown, out var refusal))
        {
            return refusal!;
        }

        var caller = Callers.Current;
        if (caller.Kind == CallerKind.Person && !await antiforgery.IsRequestValidAsync(context))
        {
            return new ProblemResult(
                [new("tokenInvalid", new("Halaman ini sudah terlalu lama terbuka. Muat ulang, lalu kirim lagi.", "This page has been open for too long. Reload it and send again."))],
                StatusCodes.Status400BadRequest);
        }

        if (body.Account is { } account && account != caller.Id)
        {
            return OutcomeResults.Refuse(
                "otherAccount",
                "Isian ini diketik oleh akun lain, jadi belum dikirim. Masuk dengan akun itu untuk mengirimnya.",
                "These figures were typed under another account, so they were not entered. Sign in with that account to send them.",
                "account",
                ProblemKind.Conflict);
        }

        return Unusable(body.Cells) ?? TypedResults.Ok(await entries.Enter(key!, year, shown, body.Cells!, actor.Actor));
    }

    private static bool TryPlace(string region, string agency, int year, string? period, out AgencyKey? key, out Period shown, out IResult? refusal)
    {
        shown = Period.Tw4;
        if (!RouteKeys.TryAgency(region, agency, out key, out refusal) || (period is not null && !RouteKeys.TryPeriod(period, out shown, out refusal)))
        {
            return false;
        }

        refusal = KeyText.IsYear(year) ? null : RouteKeys.NotFound("Tahun", "Year", $"{year}");
        return refusal is null;
    }

    // What no person can have typed: such a batch comes from a faulty program, and none of it is looked at.
    private static IResult? Unusable(IReadOnlyList<EntryCellBody>? cells)
    {
        if (cells is not { Count: > 0 } || cells.Count > EntryBatches.MaxCells)
        {
            return OutcomeResults.Refuse(
                "cellsInvalid",
                $"Kirim 1 sampai {EntryBatches.MaxCells} angka sekali kirim.",
                $"Send 1 to {EntryBatches.MaxCells} figures at a time.",
                "cells",
                cells?.Count > EntryBatches.MaxCells ? ProblemKind.TooLarge : ProblemKind.Invalid);
        }

        var known = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < cells.Count; i++)
        {
            var cell = cells[i];
            if (cell is null || !OperationIds.IsValid(cell.OperationId) || !known.Add(cell.OperationId!))
            {
                return OutcomeResults.Refuse(
                    "operationIdInvalid", "Setiap angka membawa nomor operasinya sendiri: 1 sampai 100 huruf kecil, angka, titik, atau tanda hubung.",
                    "Each figure carries an operation id of its own: 1 to 100 lower-case letters, digits, dots or hyphens.", $"cells[{i}].operationId");
            }

            if (!KeyText.IsCode(cell.Code ?? ""))
            {
                return OutcomeResults.Refuse("codeInvalid", "Kode indikator tidak sah.", "The code of the indicator is not valid.", $"cells[{i}].code");
            }

            if (!PeriodExtensions.TryParse(cell.Period, out var period) || !period.IsQuarter())
            {
                return OutcomeResults.Refuse("periodUnknown", "Periode ditulis tw1, tw2, tw3, atau tw4.", "A period is tw1, tw2, tw3 or tw4.", $"cells[{i}].period");
            }

            if (!cell.HasKnownState)
            {
                return OutcomeResults.Refuse(
                    "stateNotEnterable", "Keadaan yang dapat diisi: missing atau notApplicable.", "A state to enter is missing or notApplicable.", $"cells[{i}].state");
            }
        }

        return null;
    }
}
