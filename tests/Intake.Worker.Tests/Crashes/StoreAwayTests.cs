using System.Text;
using Intake.Samples;
using Intake.Worker.Arrival;
using Intake.Worker.Storage.Record;
using Intake.Worker.Storage.Record.Changes;
using Intake.Worker.Tests.Running;

namespace Intake.Worker.Tests.Crashes;

/// <summary>A store that is away for a while costs time and nothing else.</summary>
public sealed class StoreAwayTests
{
    [Fact]
    public async Task Work_whose_vault_is_away_stays_in_hand_and_ends_when_it_is_back()
    {
        using var folder = new TemporaryDirectory();
        var vault = Path.Combine(folder.Path, "vault");
        await using var worker = await RunningWorker.StartAsync(new SqliteDialect(Path.Combine(folder.Path, "record.db")), folder.Path);
        await worker.ReceiveAsync("a", "1.xml", InvoiceXml.Write(new InvoiceGenerator(8).Any(InvoiceKind.DigitalSpecial), XmlDialect.EInvoice));
        await worker.ReceiveAsync("a", ArrivedApplication.FormName, Encoding.UTF8.GetBytes(DemoApplication.ApplicationYaml));
        await worker.IdleAsync();

        // The form is read out of the vault at every assessment.
        Directory.Move(vault, vault + "-away");
        await worker.Worker.Writer.WriteAsync(worker.Worker.Changes.Reassess, new ReassessRequest(RecordNames.Application("a"), new PersonalAct("reviewer", "to see")), default);
        await Task.Delay(TimeSpan.FromSeconds(4));
        Assert.Equal(1, Count(worker, "SELECT COUNT(*) FROM jobs WHERE state = 'running'"));
        Directory.Move(vault + "-away", vault);
        await worker.IdleAsync();

        Assert.Equal(0, Count(worker, "SELECT COUNT(*) FROM events WHERE kind = 'job.delayed'"));
        Assert.Equal(0, Count(worker, "SELECT COUNT(*) FROM items WHERE state = 'parked'"));
    }

    private static long Count(RunningWorker worker, string sql) => worker.Worker.Reads.Query(sql, row => row.GetInt64(0))[0];
}
