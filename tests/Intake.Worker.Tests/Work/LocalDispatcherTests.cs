using Intake.Worker.Work;
using Intake.Worker.Work.Local;

namespace Intake.Worker.Tests.Work;

public sealed class LocalDispatcherTests : DispatcherContract
{
    private protected override bool SurvivesReceiver => false;

    private protected override Task<IDispatcher> CreateAsync() => Task.FromResult<IDispatcher>(new LocalDispatcher(64));
}
