using Intake.Crashes;
using Intake.Crashes.Faults;
using Intake.Crashes.Rounds;

if (CrashCall.Parse(args) is not { } call)
{
    Console.Error.WriteLine(CrashCall.Usage);
    return 2;
}

var failures = call.What == "faults" ? await new FaultRun(call, Console.Out).RunAsync() : (await new CrashRun(call, Console.Out).RunAsync()).Failures;
return failures == 0 ? 0 : 1;
