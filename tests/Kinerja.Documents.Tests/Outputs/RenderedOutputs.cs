using Kinerja.Documents.Outputs;
using Kinerja.Documents.Outputs.Building;
using Kinerja.Documents.Outputs.Content;
using Kinerja.Documents.Tests.Outputs.Building;
using Kinerja.Documents.Tests.Support;

namespace Kinerja.Documents.Tests.Outputs;

/// <summary>Writes every document in every form into a folder, for a program that shows them (<c>./dev render-outputs</c>); into one that goes when none is named.</summary>
public sealed class RenderedOutputs
{
    /// <summary>Names the folder.</summary>
    private const string Folder = "KINERJA_OUTPUTS";

    [Fact]
    public void Every_output_is_written_as_a_file()
    {
        var wanted = Environment.GetEnvironmentVariable(Folder);
        var folder = string.IsNullOrEmpty(wanted) ? Directory.CreateTempSubdirectory("kinerja-outputs") : Directory.CreateDirectory(wanted);
        try
        {
            foreach (var kind in Enum.GetValues<OutputKind>())
                Write(folder, $"{(int)kind + 1}-{kind}", OutputSamples.Of(kind), SampleOutputs.Mark);
            Write(folder, "8-every-block", SampleOutputs.Full(), SampleOutputs.Mark);
            Write(folder, "8-every-block-draft", SampleOutputs.Full(landscape: false), null);
            Write(folder, "9-lumajang-iku", OutputBuilder.Build(OutputKind.IndicatorTable, Inputs.Lumajang), SampleOutputs.Mark);
            Write(folder, "9-lumajang-rencana", OutputBuilder.Build(OutputKind.WorkPlan, Inputs.Lumajang), SampleOutputs.Mark);
            Write(folder, "9-lumajang-pk", OutputBuilder.Build(OutputKind.PerformanceAgreement, Inputs.Lumajang), null);
            Assert.All(folder.GetFiles("*.docx").Concat(folder.GetFiles("*.xlsx")).Concat(folder.GetFiles("*.csv")), f => Assert.True(f.Length > 200, f.Name));
            Assert.Equal(12, folder.GetFiles("*.docx").Length);
        }
        finally
        {
            if (string.IsNullOrEmpty(wanted))
                folder.Delete(recursive: true);
        }
    }

    private static void Write(DirectoryInfo folder, string name, OutputDocument document, OutputMark? mark)
    {
        foreach (var form in new[] { OutputForm.Docx, OutputForm.Xlsx, OutputForm.CsvForExcel })
            File.WriteAllBytes(Path.Combine(folder.FullName, name + OutputWriter.Ending(form)), OutputWriter.Write(document, form, mark));
    }
}
