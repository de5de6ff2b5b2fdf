using System.Globalization;
using Kinerja.Grains.SingleSignOn.Contracts;
using Kinerja.Model.Outcomes;
using Kinerja.Web.Components.Pages.Forms;

namespace Kinerja.Web.Components.Pages.SingleSignOn;

/// <summary>The fields of the settings of a provider. The secret is not among them: it is sent and never shown.</summary>
/// <param name="Settings">What stands in the fields.</param>
/// <param name="Revision">Revision that the admin saw.</param>
public sealed record ProviderFields(ProviderSettings Settings, long Revision)
{
    private static readonly char[] Separators = [' ', ',', ';', '\r', '\n', '\t'];

    /// <summary>Fields with nothing in them.</summary>
    public ProviderFields()
        : this(new ProviderSettings(), 0)
    {
    }

    /// <summary>The fields of the settings as they stand.</summary>
    public static ProviderFields Of(ProviderView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return new(view.Settings ?? new() { NeedsVerifiedEmail = true }, view.Revision);
    }

    /// <summary>The fields as they were sent.</summary>
    public static ProviderFields Of(FormValues form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return new(
            new()
            {
                IsOn = form.Has("aktif"),
                Label = form["nama"].Trim(),
                Authority = form["penyedia"].Trim().TrimEnd('/'),
                ClientId = form["klien"].Trim(),
                SubjectClaim = form["klaim-orang"].Trim(),
                EmailClaim = form["klaim-surel"].Trim(),
                NameClaim = form["klaim-nama"].Trim(),
                NeedsVerifiedEmail = form.Has("terperiksa"),
                Domains = [.. form["domain"].Split(Separators, StringSplitOptions.RemoveEmptyEntries).Select(d => d.TrimStart('@').ToLowerInvariant()).Distinct(StringComparer.Ordinal)],
                Factor = Enum.TryParse<ProviderFactor>(form["faktor"], out var factor) ? factor : ProviderFactor.None,
                FactorValues = [.. form["nilai"].Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)],
            },
            long.TryParse(form["revisi"], NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : 0);
    }

    /// <summary>Id of the control that a problem belongs to.</summary>
    public static string FieldOf(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return problem.Field switch
        {
            "label" => "nama",
            "authority" => "penyedia",
            "clientId" => "klien",
            "secret" => "rahasia",
            "subjectClaim" => "klaim-orang",
            "emailClaim" => "klaim-surel",
            "nameClaim" => "klaim-nama",
            "domains" => "domain",
            "factorValues" => "nilai",
            _ => "",
        };
    }
}
