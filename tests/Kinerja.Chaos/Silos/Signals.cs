using System.Runtime.InteropServices;

namespace Kinerja.Chaos.Silos;

/// <summary>Signals to processes that this driver has started.</summary>
internal static partial class Signals
{
    /// <summary>Ends at once.</summary>
    public const int Kill = 9;

    /// <summary>Asks to end.</summary>
    public const int Terminate = 15;

    /// <summary>Goes on after <see cref="Stop"/>.</summary>
    public const int Continue = 18;

    /// <summary>Freezes.</summary>
    public const int Stop = 19;

    /// <summary>Sends one.</summary>
    public static void Send(int process, int signal) => _ = Raw(process, signal);

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Raw(int process, int signal);
}
