using Intake.Worker.Arrival;
using Intake.Worker.Storage.Record;
using Intake.Worker.Storage.Vault;

namespace Intake.Worker.Tests.Arrival;

/// <summary>The one way in over a real record and a real vault in a folder of a test's own.</summary>
internal sealed class ReceptionUnderTest : IAsyncDisposable
{
    private readonly SqliteDialect _dialect;
    private readonly RecordWriter _writer;

    public ReceptionUnderTest(string folder, Func<IVault, IVault>? around = null)
    {
        Directory.CreateDirectory(folder);
        _dialect = new SqliteDialect(Path.Combine(folder, "record.db"));
        RecordSchema.Migrate(_dialect, TimeProvider.System);
        _writer = new RecordWriter(_dialect, TimeProvider.System);
        var vault = DirectoryVault.Open(Path.Combine(folder, "vault"), TimeProvider.System);
        Vault = around?.Invoke(vault) ?? vault;
        Reception = new Reception(Vault, _writer, new RecordChanges(RecordSettings.For("test", "1")), _ => { });
    }

    public IVault Vault { get; }

    public Reception Reception { get; }

    public ArrivalGate Gate { get; } = new(1_000_000);

    public List<ReceivedRow> Items() => new RecordReads(_dialect).Query(
        "SELECT a.name, i.name, i.kind, i.state, i.sha256, i.bytes, i.delivery, i.reason_code FROM items i JOIN applications a ON a.id = i.application ORDER BY a.name, i.name, i.delivery",
        row => new ReceivedRow(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetInt64(5), row.GetString(6), row.IsDBNull(7) ? null : row.GetString(7)));

    /// <summary>Waits until the record holds so many items.</summary>
    public async Task<List<ReceivedRow>> ItemsAsync(int count, TimeSpan? patience = null)
    {
        var since = TimeProvider.System.GetTimestamp();
        while (Items() is var items)
        {
            if (items.Count >= count)
            {
                return items;
            }

            Assert.True(TimeProvider.System.GetElapsedTime(since) < (patience ?? TimeSpan.FromSeconds(30)), $"{items.Count} of {count} received");
            await Task.Delay(20);
        }

        throw new InvalidOperationException();
    }

    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        await Vault.DisposeAsync();
    }
}

internal sealed record ReceivedRow(string Application, string Name, string Kind, string State, string Sha256, long Bytes, string Delivery, string? ReasonCode);
