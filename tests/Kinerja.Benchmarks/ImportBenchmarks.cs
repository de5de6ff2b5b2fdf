using BenchmarkDotNet.Attributes;
using Kinerja.Documents;
using Kinerja.Model.Imports;
using Kinerja.Testing;

namespace Kinerja.Benchmarks;

/// <summary>Import of the Lumajang document, from text to draft with questions and findings (budget 200 ms).</summary>
[MemoryDiagnoser]
public class ImportBenchmarks
{
    private readonly ImportSource _source = new(
        "iku-lumajang.txt", ImportSourceKind.Text, File.ReadAllText(Repository.PathOf("demo", "lumajang", "iku-lumajang.txt")));

    private ImportDraft? _draft;

    /// <summary>Imports once, for the benchmark of answers.</summary>
    [GlobalSetup]
    public void Setup() => _draft = Import();

    /// <summary>The whole import.</summary>
    [Benchmark(Baseline = true)]
    public ImportDraft Import() => DocumentImporter.Import(_source).Value!;

    /// <summary>Confirming all proposals.</summary>
    [Benchmark]
    public int Resolve() => DraftResolver.Resolve(_draft!, [], acceptProposals: true).Value!.Indicators.Count;

    /// <summary>Comparing the plan with itself, as a re-import does.</summary>
    [Benchmark]
    public int Compare() => PlanDiff.Between(_draft!.Plan, _draft.Plan).UnchangedTargets;
}
