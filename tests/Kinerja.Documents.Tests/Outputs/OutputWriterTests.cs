using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Kinerja.Documents.Outputs;
using Kinerja.Documents.Outputs.Building;
using Kinerja.Documents.Outputs.Content;
using Kinerja.Documents.Tests.Outputs.Building;
using Kinerja.Documents.Tests.Support;

namespace Kinerja.Documents.Tests.Outputs;

/// <summary>Every form of every document: valid, the same each time, of the right kind.</summary>
public sealed class OutputWriterTests
{
    public static TheoryData<string> Contents => [.. All.Keys];

    private static Dictionary<string, OutputDocument> All { get; } = Enum.GetValues<OutputKind>()
        .ToDictionary(k => k.ToString(), OutputSamples.Of)
        .Concat(new Dictionary<string, OutputDocument>
        {
            ["lying"] = SampleOutputs.Full(),
            ["standing"] = SampleOutputs.Full(landscape: false),
            ["english"] = SampleOutputs.Full(language: "en"),
            ["lumajang"] = OutputBuilder.Build(OutputKind.IndicatorTable, Inputs.Lumajang),
            ["lumajang-plan"] = OutputBuilder.Build(OutputKind.WorkPlan, Inputs.Lumajang),
            ["lumajang-pk"] = OutputBuilder.Build(OutputKind.PerformanceAgreement, Inputs.Lumajang),
            ["empty"] = SampleOutputs.Full() with { Blocks = [], Subtitles = [], Fields = new Dictionary<string, OutputValue>() },
        })
        .ToDictionary(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Contents))]
    public void Word_and_excel_files_have_no_error_for_the_validator(string name)
    {
        foreach (var mark in new[] { SampleOutputs.Mark, null })
        {
            Assert.Empty(Errors(OutputWriter.Write(All[name], OutputForm.Docx, mark), OutputForm.Docx));
            Assert.Empty(Errors(OutputWriter.Write(All[name], OutputForm.Xlsx, mark), OutputForm.Xlsx));
        }
    }

    [Theory]
    [MemberData(nameof(Contents))]
    public void Written_again_in_another_culture_the_bytes_are_equal(string name)
    {
        foreach (var form in Enum.GetValues<OutputForm>())
        {
            var first = OutputWriter.Write(All[name], form, SampleOutputs.Mark);
            var (culture, words) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
            try
            {
                CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("ar-SA");
                Assert.Equal(first, OutputWriter.Write(All[name], form, SampleOutputs.Mark));
            }
            finally
            {
                (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, words);
            }
        }
    }

    [Fact]
    public void The_moment_of_issue_is_that_of_the_region_whatever_offset_it_came_with()
    {
        var document = SampleOutputs.Full();
        var elsewhere = SampleOutputs.Mark with { IssuedAt = SampleOutputs.Mark.IssuedAt.ToOffset(TimeSpan.FromHours(-8)) };
        foreach (var form in Enum.GetValues<OutputForm>())
            Assert.Equal(OutputWriter.Write(document, form, SampleOutputs.Mark), OutputWriter.Write(document, form, elsewhere));
        Assert.Contains("20 Januari 2020 pukul 10.15 WIB", System.Text.Encoding.UTF8.GetString(OutputWriter.Write(document, OutputForm.CsvForExcel, elsewhere)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(OutputForm.Docx, ".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData(OutputForm.Xlsx, ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData(OutputForm.Csv, ".csv", "text/csv; charset=utf-8")]
    [InlineData(OutputForm.CsvForExcel, ".csv", "text/csv; charset=utf-8")]
    public void Each_form_has_its_name_and_type(OutputForm form, string ending, string type)
    {
        Assert.Equal(ending, OutputWriter.Ending(form));
        Assert.Equal(type, OutputWriter.ContentType(form));
    }

    internal static List<string> Errors(byte[] bytes, OutputForm form)
    {
        using OpenXmlPackage package = form == OutputForm.Docx
            ? WordprocessingDocument.Open(new MemoryStream(bytes), false)
            : SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        return [.. new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Microsoft365).Validate(package, TestContext.Current.CancellationToken)
            .Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}")];
    }
}
