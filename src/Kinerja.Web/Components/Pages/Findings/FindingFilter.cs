using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Model.Checks;

namespace Kinerja.Web.Components.Pages.Findings;

/// <summary>Which findings are shown; lives in the address.</summary>
public static class FindingFilter
{
    /// <summary>Query parameter.</summary>
    public const string Parameter = "temuan";

    /// <summary>All filters in order: all, impossible, undecided, decided.</summary>
    public static IReadOnlyList<string> All { get; } = ["semua", "mustahil", "belum", "selesai"];

    /// <summary>The filter named, or all.</summary>
    public static string Of(string? text) => All.Contains(text) ? text! : All[0];

    /// <summary>The findings that a filter shows.</summary>
    public static IEnumerable<Finding> Apply(string filter, IEnumerable<Finding> findings, IReadOnlyDictionary<string, FindingDecision> decisions) => filter switch
    {
        "mustahil" => findings.Where(f => f.Severity == Severity.Impossible),
        "belum" => findings.Where(f => !decisions.ContainsKey(f.Id)),
        "selesai" => findings.Where(f => decisions.ContainsKey(f.Id)),
        _ => findings,
    };
}
