using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Intake.Servers;

/// <summary>
/// A private RabbitMQ on loopback, in a folder of its own: started, killed, started again and stopped by the program that needs it, with
/// guest/guest as its user. It shares nothing with other brokers of the machine, and is gone when the program is.
/// </summary>
public sealed class RabbitServer : IAsyncDisposable
{
    internal const string Node = "rabbit@localhost";

    private const string Output = "output.log";

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(90);

    private readonly RabbitInstallation _installation;
    private readonly ServerFolder _folder;
    private readonly int _distributionPort;
    private GuardedProcess? _process;
    private int _calls;

    private RabbitServer(RabbitInstallation installation, ServerFolder folder)
    {
        (_installation, _folder) = (installation, folder);
        Port = LoopbackPort.Next();
        _distributionPort = LoopbackPort.Next();
    }

    /// <summary>Of AMQP; stays the same over <see cref="RestartAsync"/>.</summary>
    public int Port { get; }

    /// <summary>The virtual host that every broker has; take one of your own from <see cref="CreateVirtualHostAsync"/>.</summary>
    public Uri Uri => UriOf("");

    /// <summary>Erlang's virtual machine, while it runs; null when the broker was stopped or killed.</summary>
    public int? ProcessId => _process?.Id;

    /// <param name="folder">Kept afterwards, taken up again if a broker was there before. Null: a temporary one, removed in the end.</param>
    /// <exception cref="MissingServerException">RabbitMQ is not installed.</exception>
    /// <exception cref="ServerStartException">It did not start; the message holds the end of its log.</exception>
    public static async Task<RabbitServer> StartAsync(string? folder = null)
    {
        var server = new RabbitServer(RabbitInstallation.Find(), new ServerFolder(folder, "intake-rabbit-"));
        try
        {
            server.WriteConfiguration();
            await server.RestartAsync().ConfigureAwait(false);
            return server;
        }
        catch (Exception)
        {
            await server.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>A new virtual host, in which no queue is; takes some 10 ms.</summary>
    /// <param name="name">Lower-case letters, digits and underscores.</param>
    /// <returns>Where to connect to it.</returns>
    public async Task<Uri> CreateVirtualHostAsync(string name)
    {
        ServerName.Require(name);
        var answer = await CallAsync(
            $"rabbit_vhost:add(<<\"{name}\">>,<<\"test\">>), rabbit_auth_backend_internal:set_permissions(<<\"guest\">>,<<\"{name}\">>,<<\".*\">>,<<\".*\">>,<<\".*\">>,<<\"test\">>).")
            .ConfigureAwait(false);
        return answer.Contains("{ok, ok}", StringComparison.Ordinal)
            ? UriOf(name)
            : throw new ServerStartException($"RabbitMQ did not make the virtual host {name}: {answer}");
    }

    /// <summary>
    /// Has the broker write down at once which queues there are. By itself it holds a new quorum queue's entry in its directory of queues back for
    /// some seconds: one that is killed before comes back with a queue that has no leader, nothing in it, and answers nobody, whatever was confirmed.
    /// </summary>
    public async Task SettleAsync()
    {
        var answer = await CallAsync("lists:foreach(fun(T) -> ok = dets:sync(T) end, dets:all()), mnesia:sync_log().").ConfigureAwait(false);
        if (!answer.Contains("{ok, ok}", StringComparison.Ordinal))
        {
            throw new ServerStartException($"RabbitMQ did not write down its queues: {answer}");
        }
    }

    /// <summary>Kills the broker and all its helpers at once, as if the machine had lost power. No effect when it does not run.</summary>
    public Task KillAsync() => EndAsync(process => process.KillAsync());

    /// <summary>Ends it in order. No effect when it does not run.</summary>
    public Task StopAsync() => EndAsync(process => process.StopAsync(LinuxProcess.Terminate));

    /// <summary>Starts it again on the same port and data; stops it before if it runs.</summary>
    /// <exception cref="ServerStartException">It did not start; the message holds the end of its log.</exception>
    public async Task RestartAsync()
    {
        await StopAsync().ConfigureAwait(false);
        _process = await GuardedProcess.StartAsync(_installation.Command(_distributionPort), Environment(), _folder.In(Output), _folder.Removed).ConfigureAwait(false);
        await WaitUntilReadyAsync(_process).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        // What is removed need not be put in order.
        await (_folder.Removed is null ? StopAsync() : KillAsync()).ConfigureAwait(false);
        _folder.Remove();
    }

    private Uri UriOf(string virtualHost) => new(string.Create(CultureInfo.InvariantCulture, $"amqp://guest:guest@127.0.0.1:{Port}/{virtualHost}"));

    private void WriteConfiguration()
    {
        _installation.LinkCore(_folder.In("lib"));
        Directory.CreateDirectory(_folder.In("log"));
        File.WriteAllText(_folder.In("environment.conf"), "");
        File.WriteAllText(_folder.In("enabled_plugins"), "[].\n");
        // In Erlang's own form: the other needs a translation of a second at every start.
        File.WriteAllText(_folder.In("advanced.config"), string.Create(CultureInfo.InvariantCulture, $$$"""
            [{rabbit, [{tcp_listeners, [{"127.0.0.1", {{{Port}}}}]}, {loopback_users, [<<"guest">>]}, {num_tcp_acceptors, 2},
                       {disk_free_limit, 10000000}, {vm_memory_high_watermark, {absolute, 536870912}}]}].

            """));
        var cookie = _folder.In(".erlang.cookie");
        if (!File.Exists(cookie))
        {
            // Whoever knows it may command the broker: nobody else on the machine may read it.
            using var file = new FileStream(cookie, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead });
            file.Write(System.Text.Encoding.ASCII.GetBytes(Convert.ToHexString(System.Security.Cryptography.RandomNumberGenerator.GetBytes(16))));
        }
    }

    private Dictionary<string, string> Environment() => new()
    {
        ["HOME"] = _folder.Path,
        ["RABBITMQ_NODENAME"] = Node,
        ["RABBITMQ_HOME"] = Path.GetDirectoryName(_installation.Library)!,
        ["RABBITMQ_MNESIA_BASE"] = _folder.In("data"),
        ["RABBITMQ_MNESIA_DIR"] = _folder.In("data/node"),
        ["RABBITMQ_LOG_BASE"] = _folder.In("log"),
        ["RABBITMQ_LOGS"] = _folder.In("log/rabbit.log"),
        ["RABBITMQ_CONF_ENV_FILE"] = _folder.In("environment.conf"),
        ["RABBITMQ_CONFIG_FILE"] = _folder.In("rabbitmq"),
        ["RABBITMQ_ADVANCED_CONFIG_FILE"] = _folder.In("advanced.config"),
        ["RABBITMQ_GENERATED_CONFIG_DIR"] = _folder.In("config"),
        ["RABBITMQ_ENABLED_PLUGINS_FILE"] = _folder.In("enabled_plugins"),
        ["RABBITMQ_PLUGINS_DIR"] = _folder.In("lib"),
        ["RABBITMQ_DIST_PORT"] = _distributionPort.ToString(CultureInfo.InvariantCulture),
        ["RABBITMQ_NODE_PORT"] = Port.ToString(CultureInfo.InvariantCulture),
        ["ERL_LIBS"] = _folder.In("lib"),
        ["ERL_CRASH_DUMP"] = _folder.In("log/crash.dump"),
        ["ERL_MAX_ETS_TABLES"] = "50000",
    };

    private async Task<string> CallAsync(string expression)
    {
        // A name of its own: the random ones are alike in two calls at the same time, and the second is turned away.
        var name = string.Create(CultureInfo.InvariantCulture, $"call{System.Environment.ProcessId}_{Interlocked.Increment(ref _calls)}");
        var start = new ProcessStartInfo(_installation.ErlangCall, ["-h", name, "-timeout", "30", "-address", string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{_distributionPort}"), "-e"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.Environment["HOME"] = _folder.Path;
#pragma warning disable RS0030 // This library stands outside the product and its wrapper.
        using var call = Process.Start(start) ?? throw new ServerStartException("no process for erl_call");
#pragma warning restore RS0030
        await call.StandardInput.WriteLineAsync(expression).ConfigureAwait(false);
        call.StandardInput.Close();
        var answer = await call.StandardOutput.ReadToEndAsync().ConfigureAwait(false);
        await call.WaitForExitAsync().ConfigureAwait(false);
        return answer;
    }

    private async Task WaitUntilReadyAsync(GuardedProcess process)
    {
        var clock = Stopwatch.StartNew();
        while (process.Runs && clock.Elapsed < StartLimit)
        {
            try
            {
                // The port opens late in the start: a bare attempt costs less than the client's.
                using (var probe = new TcpClient())
                {
                    await probe.ConnectAsync("127.0.0.1", Port).ConfigureAwait(false);
                }

                await using var connection = await new ConnectionFactory { Uri = Uri }.CreateConnectionAsync().ConfigureAwait(false);
                return;
            }
            catch (Exception e) when (e is SocketException or BrokerUnreachableException or IOException)
            {
                await Task.Delay(10).ConfigureAwait(false);
            }
        }

        await KillAsync().ConfigureAwait(false);
        throw new ServerStartException($"RabbitMQ in {_folder.Path} does not answer on port {Port}:\n{_folder.LastLines(Output)}");
    }

    private async Task EndAsync(Func<GuardedProcess, Task> end)
    {
        if (Interlocked.Exchange(ref _process, null) is { } process)
        {
            await end(process).ConfigureAwait(false);
        }
    }
}
