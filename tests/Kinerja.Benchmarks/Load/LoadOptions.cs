using System.Globalization;

namespace Kinerja.Benchmarks.Load;

/// <summary>What <c>./dev bench load</c> is asked for.</summary>
/// <param name="Seconds">Seconds of each step.</param>
/// <param name="Address">A running site whose viewers are measured; null for one of its own.</param>
/// <param name="Silos">That many processes behind a front; null for a single one that is asked directly.</param>
internal sealed record LoadOptions(int Seconds, Uri? Address, int? Silos)
{
    /// <summary>Reads <c>[SECONDS] [--address URL] [--silos N]</c>.</summary>
    /// <exception cref="ArgumentException">It is something else.</exception>
    public static LoadOptions Read(string[] args)
    {
        var options = new LoadOptions(20, null, null);
        for (var i = 0; i < args.Length; i++)
        {
            options = args[i] switch
            {
                "--address" when i + 1 < args.Length => options with { Address = new(args[++i]) },
                "--silos" when i + 1 < args.Length => options with { Silos = Number(args[++i]) },
                _ when i == 0 => options with { Seconds = Number(args[i]) },
                _ => throw new ArgumentException($"'{args[i]}' is not known here: [SECONDS] [--address URL] [--silos N]."),
            };
        }

        return options;
    }

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : throw new ArgumentException($"'{text}' is no number above 0.");
}
