using System.Collections.Immutable;
using System.Globalization;
using Intake.Benchmarks.Corpus;
using Intake.Benchmarks.Measuring;
using Intake.Benchmarks.Runs;
using Intake.Extraction.Documents;
using Intake.Extraction.Messages;
using Intake.Extraction.Reading;
using Intake.Extraction.Reading.Pdf;
using Intake.Matching.Classification;
using Intake.Samples;
using Intake.Worker.Arrival;
using Intake.Worker.Commands;
using Intake.Worker.Processing;
using Intake.Worker.Processing.Protocol;
using Intake.Worker.Reports;
using Intake.Worker.Reports.Json;

namespace Intake.Benchmarks.Commands;

/// <summary>
/// Where the time of the chain goes: each stage by itself on one thread, in processor time and allocation a document. The stages are
/// nested where one needs the other: "examine" contains "read".
/// </summary>
internal static class StagesBenchmark
{
    public static int Run(BenchmarkCall call)
    {
        var samples = SampleSet.Of(call.Path);
        var loaded = AssessmentChainLoader.LoadAsync(null).GetAwaiter().GetResult();
        var chain = loaded.Chain ?? throw new InvalidOperationException("the built-in policy has mistakes");
        var form = chain.ReadForm("application.yaml", DemoApplication.ApplicationYaml).Form;
        var classifier = ExpenseClassifier.Load();
        var examiner = new Examiners();
        var reader = new PdfPageReader();
        var documents = samples.Select(sample => new SourceDocument(sample.Name, sample.Content)).ToImmutableArray();
        var examined = documents.Select(document => examiner.Examine(document, default)).ToImmutableArray();
        var travelling = examined.Select(ExaminationJson.Write).ToImmutableArray();
        var result = chain.Assess(form, examined);
        var application = new ProcessedApplication(new ArrivedApplication("", null, []), result);
        var messages = Language.Catalog(Language.Chinese);

        Each("pdfpig's bare words", samples, call.Rounds, sample => PdfPigWords.Count(sample.Content));
        Each("hash the bytes", samples, call.Rounds, sample => _ = new SourceDocument(sample.Name, sample.Content).Sha256);
        Each("read (pages, QR code, witnesses)", documents, call.Rounds, document => reader.Read(document, ReadingLimits.Default, default));
        Each("examine (read, extract, verify)", documents, call.Rounds, document => examiner.Examine(document, default));
        Each("write for the pipe", examined, call.Rounds, document => ExaminationJson.Write(document));
        Each("read from the pipe", travelling, call.Rounds, bytes => ExaminationJson.Read(bytes));
        var unknown = 0;
        Whole("classify, every line unknown", samples.Length, call.Rounds, () =>
        {
            // The classifier remembers the last few hundred lines: a name that never comes again keeps it at work.
            foreach (var line in examined.SelectMany(document => document.Fields.Lines))
            {
                unknown++;
                classifier.Classify(new ExpenseSubject(line.Name + unknown.ToString(CultureInfo.InvariantCulture), line.Specification, line.Unit, null, null, null));
            }
        });
        Whole("join, classify, assess, award", samples.Length, call.Rounds, () => chain.Assess(form, examined));
        Whole("write result.json", samples.Length, call.Rounds, () => WriteResult(chain, messages, application));
        return 0;
    }

    private static void WriteResult(AssessmentChain chain, MessageCatalog messages, ProcessedApplication application)
    {
        using var writer = new ResultJsonWriter(Stream.Null, chain.Versions, [], messages);
        writer.Write(application.Arrived.Folder, application.Result);
    }

    private static void Each<T>(string stage, ImmutableArray<T> inputs, int rounds, Action<T> work) => Whole(stage, inputs.Length, rounds, () =>
    {
        foreach (var input in inputs)
        {
            work(input);
        }
    });

    private static void Whole(string stage, int documents, int rounds, Action work)
    {
        for (var i = 0; i < rounds; i++)
        {
            work();
        }

        var times = new List<double>();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < rounds; i++)
        {
            var before = ProcessorClock.OfThread;
            work();
            times.Add((ProcessorClock.OfThread - before).TotalMilliseconds / documents);
        }

        allocated = (GC.GetAllocatedBytesForCurrentThread() - allocated) / rounds / documents;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{stage,-36} {Median.Of(times),7:0.000} ms  {allocated / 1024.0,8:0.0} KB a document"));
    }
}
