using System.Diagnostics;

namespace Kinerja.Testing;

/// <summary>The pinned storage emulator under <c>infra/dev</c>, installed at most once however many test processes ask for it together.</summary>
internal static class AzuriteInstallation
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly string Folder = Repository.PathOf("infra", "dev");

    /// <summary>npm writes this file last, so a folder that has it is complete.</summary>
    private static bool IsComplete => File.Exists(Path.Combine(Folder, "node_modules", ".package-lock.json"));

    /// <summary>Full path of the script that starts the services asked for; installs the emulator when it is missing.</summary>
    /// <exception cref="InvalidOperationException">npm failed; its words are in the message.</exception>
    /// <exception cref="TimeoutException">Not installed within five minutes.</exception>
    public static async Task<string> ScriptForAsync(AzuriteServices services)
    {
        if (!IsComplete)
            await InstallAsync();

        var sources = Path.Combine(Folder, "node_modules", "azurite", "dist", "src");
        return services == AzuriteServices.Tables ? Path.Combine(sources, "table", "main.js") : Path.Combine(sources, "azurite.js");
    }

    private static async Task InstallAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            await using var turn = await LockAsync(limit.Token);
            if (!IsComplete)
                await RunNpmAsync(limit.Token);
        }
        catch (OperationCanceledException reason)
        {
            throw new TimeoutException($"Azurite was not installed in {Folder} within {Patience}.", reason);
        }
    }

    private static async Task<FileStream> LockAsync(CancellationToken cancellation)
    {
        var path = Repository.PathOf(".data", "azurite-install.lock");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                // Another process is installing. The operating system offers no event for a file lock.
                await Task.Delay(TimeSpan.FromMilliseconds(250), cancellation);
            }
        }
    }

    private static async Task RunNpmAsync(CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("npm", ["ci", "--no-audit", "--no-fund"])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var npm = Process.Start(start) ?? throw new InvalidOperationException("npm did not start.");
        try
        {
            var output = npm.StandardOutput.ReadToEndAsync(cancellation);
            var errors = npm.StandardError.ReadToEndAsync(cancellation);
            await npm.WaitForExitAsync(cancellation);
            if (npm.ExitCode != 0)
                throw new InvalidOperationException($"npm ci in {Folder} ended with {npm.ExitCode}:\n{await output}\n{await errors}");
        }
        catch (OperationCanceledException)
        {
            npm.Kill(entireProcessTree: true);
            throw;
        }
    }
}
