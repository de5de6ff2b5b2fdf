using System.Text.Json;
using Kinerja.Model.Plans;

namespace Kinerja.Documents.Tests.Support;

/// <summary>A plan without its places, for comparing what two forms of one document say.</summary>
internal static class PlanShape
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true };

    public static string Of(Plan plan) => JsonSerializer.Serialize(
        plan with
        {
            Header = plan.Header with { Missions = [.. plan.Header.Missions.Select(m => m with { Source = null })] },
            Goals = [.. plan.Goals.Select(g => g with { Source = null })],
            Objectives = [.. plan.Objectives.Select(o => o with { Sources = [] })],
            Indicators = [.. plan.Indicators.Select(i => i with { Sources = [] })],
            Targets = [.. plan.Targets.Select(t => t with { Source = null })],
            Programmes = [.. plan.Programmes.Select(p => p with { Source = null, Activities = [.. p.Activities.Select(a => a with { Source = null })] })],
            Signatory = plan.Signatory is { } s ? s with { Source = null } : null,
        },
        Options);
}
