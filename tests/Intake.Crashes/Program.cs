using Intake.Crashes;
using Intake.Crashes.Rounds;

if (CrashCall.Parse(args) is not { } call)
{
    Console.Error.WriteLine(CrashCall.Usage);
    return 2;
}

var tally = await new CrashRun(call, Console.Out).RunAsync();
return tally.Failures == 0 ? 0 : 1;
