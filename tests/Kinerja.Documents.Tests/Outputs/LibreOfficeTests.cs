using System.Diagnostics;
using System.Text;
using Kinerja.Documents.Outputs;
using Kinerja.Documents.Outputs.Content;
using Kinerja.Documents.Tests.Support;

namespace Kinerja.Documents.Tests.Outputs;

/// <summary>LibreOffice opens every output and turns it into pages without a complaint.</summary>
public sealed class LibreOfficeTests
{
    [Theory]
    [InlineData(OutputForm.Docx)]
    [InlineData(OutputForm.Xlsx)]
    public async Task Every_output_is_opened_and_paged(OutputForm form)
    {
        Assert.True(Program() is not null, "LibreOffice is missing (soffice); ./dev test installs it on Debian, or leaves this class out.");
        var folder = Directory.CreateTempSubdirectory("kinerja-outputs");
        try
        {
            var documents = Enum.GetValues<OutputKind>().Select(OutputSamples.Of).Append(SampleOutputs.Full()).ToList();
            var files = documents.Select((d, i) => Path.Combine(folder.FullName, $"{i}{OutputWriter.Ending(form)}")).ToList();
            for (var i = 0; i < files.Count; i++)
                await File.WriteAllBytesAsync(files[i], OutputWriter.Write(documents[i], form, SampleOutputs.Mark), TestContext.Current.CancellationToken);
            var said = await Convert(folder.FullName, files);
            foreach (var file in files)
            {
                var pdf = Path.ChangeExtension(file, ".pdf");
                Assert.True(File.Exists(pdf), $"{Path.GetFileName(file)} was not opened: {said}");
                Assert.StartsWith("%PDF-", Encoding.ASCII.GetString((await File.ReadAllBytesAsync(pdf, TestContext.Current.CancellationToken))[..5]), StringComparison.Ordinal);
            }

            Assert.DoesNotContain("Error", said, StringComparison.OrdinalIgnoreCase);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> Convert(string folder, IEnumerable<string> files)
    {
        using var process = Process.Start(new ProcessStartInfo(
            Program()!, ["--headless", $"-env:UserInstallation=file://{folder}/.soffice", "--convert-to", "pdf", "--outdir", folder, .. files])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return await output + await errors;
    }

    private static string? Program() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(p => Path.Combine(p, "soffice")).FirstOrDefault(File.Exists);
}
