using System.Globalization;

namespace Kinerja.Benchmarks.Overviews.Systems;

/// <summary>Memory of processes as the kernel counts it.</summary>
internal static class Memory
{
    /// <summary>Resident megabytes of a process.</summary>
    public static double Resident(int process) => Kilobytes($"/proc/{process}/status", "VmRSS:") / 1024;

    /// <summary>Megabytes of a process and all its children, each shared page counted once.</summary>
    public static double Proportional(int parent) =>
        Children(parent).Append(parent).Sum(p => Kilobytes($"/proc/{p}/smaps_rollup", "Pss:")) / 1024;

    private static IEnumerable<int> Children(int parent) =>
        from folder in Directory.EnumerateDirectories("/proc")
        let name = Path.GetFileName(folder)
        where int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out _) && Kilobytes(Path.Combine(folder, "status"), "PPid:") == parent
        select int.Parse(name, CultureInfo.InvariantCulture);

    private static double Kilobytes(string file, string field)
    {
        try
        {
            var line = File.ReadLines(file).FirstOrDefault(l => l.StartsWith(field, StringComparison.Ordinal));
            return line is null ? 0 : double.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0; // It has just ended.
        }
    }
}
