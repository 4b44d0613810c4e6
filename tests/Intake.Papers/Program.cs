using Intake.Papers;

if (PapersCall.Parse(args) is not { } call)
{
    Console.Error.WriteLine(PapersCall.Usage);
    return 2;
}

return call.Run(Console.Error);
