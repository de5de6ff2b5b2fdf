using System.Diagnostics.CodeAnalysis;
using Kinerja.Documents.Outputs.Content;

namespace Kinerja.Web.Application.Outputs;

/// <summary>Kinds of documents as addresses and the register name them. These names stand in storage and on paper: never rename one.</summary>
internal static class OutputKinds
{
    private static readonly (OutputKind Kind, string Code)[] All =
    [
        (OutputKind.IndicatorTable, "iku"),
        (OutputKind.WorkPlan, "rencana-kerja"),
        (OutputKind.PerformanceAgreement, "perjanjian-kinerja"),
        (OutputKind.ActionPlan, "rencana-aksi"),
        (OutputKind.QuarterlyReport, "laporan-triwulan"),
        (OutputKind.PerformanceReport, "lkjip"),
        (OutputKind.ExplanationSheet, "penjelasan"),
    ];

    /// <summary>The kinds that an agency has for every year, in order; quarters and single figures have theirs elsewhere.</summary>
    public static IReadOnlyList<OutputKind> OfYear { get; } =
        [OutputKind.IndicatorTable, OutputKind.WorkPlan, OutputKind.PerformanceAgreement, OutputKind.ActionPlan, OutputKind.PerformanceReport];

    /// <summary>Every kind, in order.</summary>
    public static IReadOnlyList<OutputKind> Every { get; } = [.. All.Select(k => k.Kind)];

    /// <summary>The code of a kind.</summary>
    public static string Code(this OutputKind kind) => All.First(k => k.Kind == kind).Code;

    /// <summary>Reads a code.</summary>
    public static bool TryParse(string? code, [NotNullWhen(true)] out OutputKind? kind)
    {
        kind = All.Where(k => k.Code == code).Select(k => (OutputKind?)k.Kind).FirstOrDefault();
        return kind is not null;
    }

    /// <summary>True for documents about a signed version of a year's plan.</summary>
    public static bool HasVersions(this OutputKind kind) => kind is OutputKind.PerformanceAgreement or OutputKind.ActionPlan;

    /// <summary>True for documents of figures.</summary>
    public static bool HasFigures(this OutputKind kind) => kind is OutputKind.QuarterlyReport or OutputKind.PerformanceReport;
}
