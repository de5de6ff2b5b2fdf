using CsCheck;
using Kinerja.Documents.Tests.Support;
using Kinerja.Model.Imports;
using Kinerja.Testing;

namespace Kinerja.Documents.Tests.Corpus;

/// <summary>Whatever happens to a document on its way, the importer answers; it never throws and its draft holds together.</summary>
public sealed class MutationTests
{
    private static readonly string[] Sources =
    [
        .. Directory.GetFiles(Repository.PathOf("tests", "Corpus", "documents")).Order(StringComparer.Ordinal).Select(File.ReadAllText),
        LumajangDocument.Text,
        LumajangHtml.Build(LumajangDocument.Lines),
    ];

    private static readonly Gen<string> Noise = Gen.OneOf(
        Gen.String[Gen.Char, 0, 12],
        Gen.String[Gen.Char['\u0000', '\u0020'], 0, 4],
        Gen.OneOf("\t", "\t\t", "\n", "|", ";", "\"", "-", "–", "<table>", "</td>", "<tr><td rowspan=0 colspan=99>", "87,3", "1.500", "nihil", "No", "Sasaran", "Indikator",
            "2014", "TW I", "(a / b) x 100%", "\uD800", "\u202E", "Total", "NIP. 1", "Tujuan 1 :", "  ", "{{7*7}}", "=1+1"));

    private static readonly Gen<string> Mutated =
        from source in Gen.OneOf(Sources)
        from edits in Gen.Select(Gen.Int[0, 6], Gen.Double[0, 1], Gen.Double[0, 1], Noise).Array[1, 12]
        select edits.Aggregate(source, (text, edit) => Edit(text, edit.Item1, edit.Item2, edit.Item3, edit.Item4));

    [Fact]
    public void Cells_and_lines_dropped_doubled_and_shuffled_never_throw() =>
        Mutated.Sample(text => HoldsOrRefuses(text, ImportSourceKind.Text), iter: 600);

    [Fact]
    public void Broken_html_never_throws() =>
        Mutated.Sample(text => HoldsOrRefuses(text, ImportSourceKind.Html), iter: 300);

    [Fact]
    public void Any_text_never_throws() =>
        Gen.Select(Noise, Noise, Noise.Array[0, 40]).Sample(parts => HoldsOrRefuses(parts.Item1 + parts.Item2 + string.Concat(parts.Item3), ImportSourceKind.Text), iter: 1500);

    [Fact]
    public void Any_bytes_never_throw() =>
        Gen.Byte.Array[0, 300].Sample(bytes => TextDecoding.Decode(bytes) is { IsOk: true, Value: { } text }
            ? HoldsOrRefuses(text.Content, text.Kind)
            : true, iter: 2000);

    [Fact]
    public void Any_answers_to_any_draft_never_throw() =>
        Gen.Select(Mutated, Gen.Int, Gen.Bool).Sample((text, seed, accept) =>
        {
            if (DocumentImporter.Import(new("x", ImportSourceKind.Text, text)) is not { IsOk: true, Value: { } draft })
                return true;
            var random = new Random(seed);
            var answers = draft.Questions.Where(_ => random.Next(4) > 0)
                .Select(q => new ImportAnswer(q.Id, q.Options[random.Next(q.Options.Count)].Code, random.Next(2) == 0 ? "80-90" : "alasan")).ToList();
            var outcome = DraftResolver.Resolve(draft, answers, accept);
            return !outcome.IsOk || PlanDiff.Between(LumajangDocument.Plan, outcome.Value).Plan.Indicators.Select(i => i.Code).Distinct().Count() == outcome.Value.Indicators.Count;
        }, iter: 200);

    private static bool HoldsOrRefuses(string text, ImportSourceKind kind)
    {
        var outcome = DocumentImporter.Import(new("x", kind, text));
        if (outcome.IsOk)
            DraftAssert.HoldsTogether(outcome.Value);
        return outcome.IsOk || outcome.Problem.Code is "documentEmpty" or "documentTooLarge";
    }

    private static string Edit(string text, int kind, double at, double to, string noise)
    {
        var lines = text.Split('\n').ToList();
        var (i, j) = ((int)(at * (lines.Count - 1)), (int)(to * (lines.Count - 1)));
        switch (kind)
        {
            case 0: lines.RemoveAt(i); break;
            case 1: lines.Insert(j, lines[i]); break;
            case 2: (lines[i], lines[j]) = (lines[j], lines[i]); break;
            case 3: lines[i] = lines[i].Insert((int)(to * lines[i].Length), noise); break;
            default: lines[i] = Cells(lines[i], kind, to, noise); break;
        }

        return string.Join('\n', lines);
    }

    private static string Cells(string line, int kind, double at, string noise)
    {
        var cells = line.Split('\t').ToList();
        var i = (int)(at * (cells.Count - 1));
        switch (kind)
        {
            case 4: cells.RemoveAt(i); break;
            case 5: cells.Insert(i, cells[i]); break;
            default: cells[i] = noise; break;
        }

        return string.Join('\t', cells);
    }
}
