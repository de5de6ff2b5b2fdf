using System.Diagnostics;
using System.Reflection;

namespace Kinerja.Infra.Tests.Azure;

/// <summary>The Bicep compiler.</summary>
internal static class Bicep
{
    private static readonly string Program = typeof(Bicep).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Bicep").Value!;

    /// <summary>Runs it and gives what it said, on both ways out.</summary>
    public static async Task<Said> Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(Program) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await error);
    }

    /// <summary>What a run said.</summary>
    /// <param name="Code">Exit code; not enough to know, because warnings leave it at zero.</param>
    /// <param name="Output">Standard output.</param>
    /// <param name="Error">Standard error: errors and warnings.</param>
    internal sealed record Said(int Code, string Output, string Error);
}
