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

    private readonly ImportSource _large = new("besar.txt", ImportSourceKind.Text, Large(3_000));
    private readonly ImportSource _twice = new("lebih-besar.txt", ImportSourceKind.Text, Large(6_000));

    private ImportDraft? _draft;

    /// <summary>Imports once, for the benchmark of answers.</summary>
    [GlobalSetup]
    public void Setup() => _draft = Import();

    /// <summary>The whole import.</summary>
    [Benchmark(Baseline = true)]
    public ImportDraft Import() => DocumentImporter.Import(_source).Value!;

    /// <summary>A table of 3,000 rows with formulas, dashes and numbers to ask about.</summary>
    [Benchmark]
    public ImportDraft ImportLarge() => DocumentImporter.Import(_large).Value!;

    /// <summary>The same with 6,000 rows: takes twice as long while the work grows with the size.</summary>
    [Benchmark]
    public ImportDraft ImportTwiceAsLarge() => DocumentImporter.Import(_twice).Value!;

    /// <summary>Confirming all proposals.</summary>
    [Benchmark]
    public int Resolve() => DraftResolver.Resolve(_draft!, [], acceptProposals: true).Value!.Indicators.Count;

    /// <summary>Comparing the plan with itself, as a re-import does.</summary>
    [Benchmark]
    public int Compare() => PlanDiff.Between(_draft!.Plan, _draft.Plan).UnchangedTargets;

    private static string Large(int rows) => "No\tSasaran\tIndikator Sasaran\tFormula\tSatuan\t2019\t2020\t2021\n" + string.Concat(Enumerable.Range(1, rows).Select(i =>
        $"{i}\tMeningkatnya mutu layanan bidang {i / 5}\tPersentase layanan {i} yang baik\tJumlah layanan {i} / Jumlah usulan {i} x 100%\t%\t5{i % 9},5\t-\t1.2{i % 90:00}\n"));
}
