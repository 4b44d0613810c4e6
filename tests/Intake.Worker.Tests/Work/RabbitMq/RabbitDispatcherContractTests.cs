using Intake.Worker.Tests.Servers;
using Intake.Worker.Work;
using Intake.Worker.Work.RabbitMq;

namespace Intake.Worker.Tests.Work.RabbitMq;

public sealed class RabbitDispatcherContractTests(TestServers servers) : DispatcherContract
{
    private Uri? _host;

    private protected override bool SurvivesReceiver => true;

    private protected override async Task<IDispatcher> CreateAsync()
    {
        _host ??= await servers.NewVirtualHostAsync();
        return new RabbitDispatcher(new BrokerSettings(_host), new BrokerWatch());
    }
}
