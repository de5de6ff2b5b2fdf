using Kinerja.Documents.Outputs;
using Kinerja.Documents.Outputs.Building;
using Kinerja.Documents.Outputs.Content;
using Kinerja.Grains.Access;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.IssuedDocuments;
using Kinerja.Grains.IssuedDocuments.Contracts;
using Kinerja.Model.Keys;
using Kinerja.Model.Plans;

namespace Kinerja.Web.Application.Outputs;

/// <summary>
/// Gathers what a document is made from, for whoever asks: what they may not see does not get into it, and so a document that was issued with more of it is another one to them.
/// </summary>
internal sealed class OutputReader(IGrainFactory grains, AccessRules rules, OutputFigureReader figures)
{
    private const string Official = "id";

    /// <summary>A document with what the register says; null when there is none.</summary>
    /// <param name="key">The agency.</param>
    /// <param name="request">Which.</param>
    /// <param name="language">Two letters.</param>
    /// <param name="site">What addresses of the site begin with, for the mark.</param>
    public async Task<OutputSheet?> Read(AgencyKey key, OutputRequest request, string language, string site)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(request);
        var register = grains.IssuedDocuments(key).GetYear(request.Year);
        if (await Gather(key, request) is not var (input, settled, profile))
        {
            await register;
            return null;
        }

        var official = OutputBuilder.Build(request.Kind, input with { Language = Official });
        var hash = OutputHash.Of(official);
        var series = (await register).Where(e => e.IsOfSeries(settled.Kind.Code(), settled.Year, settled.Period, settled.Indicator) && e.WithdrawnAt is null).ToList();
        var entry = series.FirstOrDefault() is { } latest && latest.Hash == hash ? latest : null;
        return new()
        {
            Request = settled,
            Profile = profile,
            Document = language == Official ? official : OutputBuilder.Build(request.Kind, input with { Language = language }),
            Hash = hash,
            Entry = entry,
            Latest = series.FirstOrDefault(),
            Mark = entry is null ? null : new(Address(site, key, entry), new IssuedCode(key, entry.Code).ToString(), entry.Hash, entry.At, profile.TimeZone),
        };
    }

    /// <summary>The hash of what a document says now; null when it cannot be built any more.</summary>
    public async Task<string?> Hash(AgencyKey key, OutputRequest request) =>
        await Gather(key, request) is var (input, _, _) ? OutputHash.Of(OutputBuilder.Build(request.Kind, input with { Language = Official })) : null;

    /// <summary>Where anybody sees whether a document is genuine.</summary>
    public static string Address(string site, AgencyKey key, IssuedDocument entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return $"{site}/d/{new IssuedCode(key, entry.Code)}";
    }

    private async Task<(OutputInput Input, OutputRequest Settled, AgencyProfile Profile)?> Gather(AgencyKey key, OutputRequest request)
    {
        if ((await grains.Agency(key).GetPlan()).Value is not { } plan || !plan.Plan.Header.Years.Contains(request.Year))
        {
            return null;
        }

        var inside = rules.Allows(Right.Discuss, key.ToString(), Callers.Current);
        var version = request.Kind.HasVersions() ? await Version(key, request) : null;
        if (request.Version is not null && version is null)
        {
            return null;
        }

        var input = new OutputInput
        {
            Agency = new(key.Region.Value, key.Code, plan.Profile.Name, plan.Profile.RegionName, plan.Profile.IsSample),
            Plan = inside ? plan.Plan : plan.Plan with { Signatory = Masked(plan.Plan.Signatory) },
            Year = request.Year,
            Period = request.Period,
            Policy = plan.Policy,
            Version = version,
        };
        var filled = request.Kind switch
        {
            OutputKind.QuarterlyReport => await figures.OfQuarter(key, input, inside),
            OutputKind.PerformanceReport => await figures.OfYear(key, input, inside),
            OutputKind.ExplanationSheet => await figures.OfFigure(key, input, request.Indicator!, plan.Profile.TimeZone),
            _ => input,
        };
        return filled is null ? null : (filled, request with { Version = version?.Number }, plan.Profile);
    }

    private async Task<OutputVersion?> Version(AgencyKey key, OutputRequest request)
    {
        var versions = grains.PlanVersions(key);
        if ((request.Version ?? (await versions.GetVersions(request.Year)).Value?.InForce?.Number) is not { } number || (await versions.GetVersion(request.Year, number)).Value is not { IsIntact: true } found)
        {
            return null;
        }

        return new(number, found.Facts.DocumentNumber, found.Facts.DocumentDate, found.Plan);
    }

    private static Signatory? Masked(Signatory? signatory) => signatory is null ? null : signatory with { Name = null, Nip = null };
}
