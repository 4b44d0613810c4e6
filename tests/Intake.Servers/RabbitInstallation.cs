using System.Globalization;

namespace Intake.Servers;

/// <summary>Where RabbitMQ and the Erlang programs that run it are.</summary>
/// <param name="Library">The applications that the broker is made of, one folder each, all plugins among them.</param>
internal sealed record RabbitInstallation(string Erlang, string ErlangCall, string Library)
{
    /// <summary>The newest of the machine.</summary>
    /// <exception cref="MissingServerException">There is none.</exception>
    public static RabbitInstallation Find()
    {
        const string Debian = "/usr/lib/rabbitmq/lib";
        const string Prefix = "rabbitmq_server-";
        var library = (Directory.Exists(Debian) ? Directory.GetDirectories(Debian, Prefix + "*") : [])
            .OrderByDescending(folder => Version.TryParse(Path.GetFileName(folder)[Prefix.Length..], out var version) ? version : new Version(0, 0))
            .Select(folder => Path.Combine(folder, "plugins"))
            .FirstOrDefault(Directory.Exists);
        return library is not null && OnPath("erl") is { } erlang && OnPath("erl_call") is { } call
            ? new RabbitInstallation(erlang, call, library)
            : throw new MissingServerException("RabbitMQ", "rabbitmq-server");
    }

    /// <summary>
    /// A folder of links to the broker itself without the fifty plugins that come with it: it looks through all of them at every start, which is
    /// more than half of the time that a start takes.
    /// </summary>
    public void LinkCore(string folder)
    {
        string[] plugins = ["rabbitmq_", "amqp10_client", "amqp_client", "accept", "base64url", "cowboy", "cowlib", "eetcd", "gun", "jose", "prometheus", "quantile_estimator"];
        Directory.CreateDirectory(folder);
        foreach (var application in Directory.GetDirectories(Library))
        {
            var name = Path.GetFileName(application);
            var link = Path.Combine(folder, name);
            if (!Directory.Exists(link)
                && (name.StartsWith("rabbitmq_prelaunch", StringComparison.Ordinal) || !Array.Exists(plugins, plugin => name.StartsWith(plugin, StringComparison.Ordinal))))
            {
                Directory.CreateSymbolicLink(link, application);
            }
        }
    }

    /// <summary>Program, switches of the virtual machine, and the broker as what is started in it.</summary>
    public IReadOnlyList<string> Command(int distributionPort)
    {
        var port = distributionPort.ToString(CultureInfo.InvariantCulture);
        return
        [
            Erlang, "-noinput", "-s", "rabbit", "boot", "-boot", "start_sasl", "+W", "w",
            // Few threads, which do not spin while they wait.
            "+S", "2:2", "+SDio", "4", "+sbwt", "none", "+sbwtdcpu", "none", "+sbwtdio", "none", "+P", "65536", "+t", "1000000",
            // Erlang's port mapper is neither started nor asked, so that no other broker of the machine is met.
            "-sname", RabbitServer.Node, "-start_epmd", "false", "-erl_epmd_port", port,
            "-kernel", "inet_dist_listen_min", port, "-kernel", "inet_dist_listen_max", port, "-kernel", "inet_dist_use_interface", "{127,0,0,1}",
            "-kernel", "prevent_overlapping_partitions", "false", "-syslog", "logger", "[]", "-syslog", "syslog_error_logger", "false",
        ];
    }

    private static string? OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
}
