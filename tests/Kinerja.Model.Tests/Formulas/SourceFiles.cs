namespace Kinerja.Model.Tests.Formulas;

/// <summary>Files of the repository that the tests read.</summary>
internal static class SourceFiles
{
    /// <summary>Full path of a file, given by its parts from the folder of the solution.</summary>
    public static string PathOf(params string[] parts)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Kinerja.Cloud.sln")))
        {
            folder = folder.Parent;
        }

        return folder is null
            ? throw new InvalidOperationException("The tests were copied out of the repository.")
            : Path.Combine([folder.FullName, .. parts]);
    }
}
