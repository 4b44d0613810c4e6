using Intake.Benchmarks;
using Intake.Benchmarks.Commands;
using Intake.Benchmarks.Runs;

if (args is [PdfPigWords.Command, var list])
{
    return PdfPigWords.Read(list);
}

if (BenchmarkCall.Parse(args, out var problem) is not { } call)
{
    Console.Error.WriteLine(problem);
    Console.Error.WriteLine(BenchmarkCall.Usage);
    return 2;
}

return call.Benchmark switch
{
    "chain" => ChainBenchmark.Run(call),
    "memory" => MemoryBenchmark.Run(call),
    "declared" => DeclaredBenchmark.Run(call),
    "durable" => await DurableBenchmark.RunAsync(call).ConfigureAwait(false),
    "latency" => await LatencyBenchmark.RunAsync(call).ConfigureAwait(false),
    "cold" => ColdBenchmark.Run(call),
    "scans" => ScansBenchmark.Run(call),
    "recognised" => RecognisedBenchmark.Run(call),
    "allocation" => AllocationBenchmark.Run(call),
    _ => StagesBenchmark.Run(call),
};
