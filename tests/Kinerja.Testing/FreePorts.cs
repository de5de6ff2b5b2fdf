using System.Net;
using System.Net.Sockets;

namespace Kinerja.Testing;

/// <summary>Free TCP ports of 127.0.0.1 for servers that tests start.</summary>
/// <remarks>
/// They come from below the range that the operating system gives to outgoing connections, so that no client socket takes one between the
/// look and the bind, and never twice within one process. Another process may still be quicker: a server that finds its port taken asks again.
/// </remarks>
public static class FreePorts
{
    private const int First = 20_000;
    private const int Last = 32_000;

    private static readonly Lock Gate = new();
    private static readonly HashSet<int> Given = [];

    /// <summary>One free port.</summary>
    public static int One() => Take(1)[0];

    /// <summary>Several free ports, all different.</summary>
    /// <param name="count">How many, 1 to 100.</param>
    /// <exception cref="InvalidOperationException">Nothing free was found in 10,000 tries.</exception>
    public static IReadOnlyList<int> Take(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, 100);

        var found = new List<int>(count);
        lock (Gate)
        {
            for (var tries = 0; found.Count < count; tries++)
            {
                if (tries == 10_000)
                    throw new InvalidOperationException($"No free port between {First} and {Last}.");
                // The kernel's randomness: two test processes started together must not walk the same list.
                var port = System.Security.Cryptography.RandomNumberGenerator.GetInt32(First, Last);
                if (!Given.Contains(port) && IsFree(port))
                {
                    Given.Add(port);
                    found.Add(port);
                }
            }
        }

        return found;
    }

    private static bool IsFree(int port)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
