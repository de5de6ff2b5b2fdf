using System.Reflection;
using System.Security.Cryptography;

namespace Kinerja.Web.Hosting.Platform;

/// <summary>Which version of the program a process runs; it stands in the name of its silo, so that all processes know it of each other.</summary>
internal static class SiteVersion
{
    private const int Most = 8;

    /// <summary>This version.</summary>
    public static string Text { get; } = Short(typeof(SiteVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0");

    /// <summary>Name of a silo that is about to start: machine, something that no other has, version. Orleans takes two of one name for one that has moved.</summary>
    public static string SiloName() => $"{Environment.MachineName}-{RandomNumberGenerator.GetHexString(8, lowercase: true)} {Text}";

    /// <summary>The version in the name of a silo; null in that of an older program.</summary>
    public static string? Of(string? siloName) => siloName?.Split(' ', 2) is [_, var version] ? version : null;

    /// <summary>Number and the beginning of the commit, as people write it.</summary>
    private static string Short(string version) => version.Split('+', 2) is [var number, var commit] ? $"{number}+{commit[..Math.Min(commit.Length, Most)]}" : version;
}
