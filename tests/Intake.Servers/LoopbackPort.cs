using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Intake.Servers;

/// <summary>
/// Free ports for servers that go and come back on the same port. None is from the range out of which the kernel gives outgoing connections
/// theirs: while the server is away, a client that tries again and again would one day be given the very port, and keep it.
/// </summary>
internal static class LoopbackPort
{
    private const int First = 10_000;
    private const int Tries = 5_000;

    private static int _given;

    public static int Next()
    {
        var ports = FirstOutgoing() - First;
        // Processes side by side begin at different places.
        var start = (int)(Environment.ProcessId * 131L % ports);
        for (var i = 0; i < Tries; i++)
        {
            var port = First + ((start + Interlocked.Increment(ref _given)) % ports);
            if (IsFree(port))
            {
                return port;
            }
        }

        throw new ServerStartException($"no free loopback port between {First} and {First + ports}");
    }

    private static bool IsFree(int port)
    {
        using var probe = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            probe.Bind(new IPEndPoint(IPAddress.Loopback, port));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FirstOutgoing()
    {
        const string File = "/proc/sys/net/ipv4/ip_local_port_range";
        const int Usual = 32_768;
        return System.IO.File.Exists(File)
            && int.TryParse(System.IO.File.ReadAllText(File).Split('\t')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            && first > First + Tries ? first : Usual;
    }
}
