namespace Kinerja.Testing;

/// <summary>Where the sources lie, for tests that need a file of the repository.</summary>
public static class Repository
{
    private const string Solution = "Kinerja.Cloud.sln";

    /// <summary>Full path of the folder that holds the solution, found by walking up from the test's own assembly.</summary>
    /// <exception cref="InvalidOperationException">The tests were copied out of the repository.</exception>
    public static string Root { get; } = Find();

    /// <summary>Full path of something in the repository, given by its parts.</summary>
    public static string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Solution)))
                return folder.FullName;
        }

        throw new InvalidOperationException($"No {Solution} above {AppContext.BaseDirectory}.");
    }
}
