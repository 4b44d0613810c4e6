using System.Collections.Immutable;
using System.Globalization;
using Intake.Benchmarks.Durable;

namespace Intake.Benchmarks;

/// <summary>What was asked for on the command line.</summary>
/// <param name="Benchmark">One of <see cref="Benchmarks"/>.</param>
/// <param name="Path">Folder of sample PDFs, or the file for <c>cold</c>; null for samples made here.</param>
/// <param name="Documents">Documents (or applicants) to process in each round; at least 1.</param>
/// <param name="PdfToTextDocuments">Documents of a round of pdftotext: its rate does not depend on their number, one process each.</param>
/// <param name="Rounds">Rounds, the contestants taking turns in each; at least 1.</param>
/// <param name="Expenses">Expenses to allocate; at least 1.</param>
/// <param name="Measures">Measures to allocate them to, at least 1 and at most 10.</param>
internal sealed record BenchmarkCall(string Benchmark, string? Path, int Documents, int PdfToTextDocuments, int Rounds, int Expenses = 2_000, int Measures = 6)
{
    /// <summary>Stores to try, one after the other.</summary>
    public ImmutableArray<StoreKind> Stores { get; private init; } = [StoreKind.Sqlite, StoreKind.Server];

    /// <summary>Worker processes; 0 for one and then two, where there is a server.</summary>
    public int Workers { get; private init; } = 1;

    public bool VaultInRecord { get; private init; } = true;

    /// <summary>What <c>durable</c> and <c>latency</c> try.</summary>
    public IEnumerable<DurableSetting> Settings => Stores.SelectMany(store =>
        (store == StoreKind.Sqlite ? [1] : Workers == 0 ? [1, 2] : (int[])[Workers]).Select(workers => new DurableSetting(store, workers, VaultInRecord)));

    public const string Usage = """
        chain  [DIR] [--documents 10000] [--pdftotext-documents N] [--rounds 3]   the whole chain against pdftotext and bare PdfPig
        memory [DIR] [--documents 10000]                                          peak memory at a tenth, three tenths and all of them
        cold   [FILE] [--rounds 11]                                               one document, nothing warmed but the build
        stages [DIR] [--rounds 20]                                                processor time and allocation of each stage, one thread
        declared [--documents 100000] [--rounds 3]                                applicants from declared figures to awards
        allocation [--rounds 3] [--expenses 2000] [--measures 6]                  expenses to measures: random and hard problems
        durable [--documents 1000] [--rounds 1] [--store sqlite|server|both] [--workers 1|2|both] [--vault record|folder]
                                                                                  the whole worker against the bare chain on the same documents
        latency [--rounds 25] [--store …] [--vault …]                             one file on an idle worker, from drop to stored proposal
        scans [DIR] [--documents 48] [--rounds 3]                                 scanned pages through the chain against the command tesseract
        recognised DIR                                                            which labelled values (truth.jsonl) stand in the recognised words
        Without DIR the samples are invoices made by tests/Intake.Samples.
        """;

    private static readonly string[] Benchmarks = ["chain", "memory", "cold", "stages", "declared", "allocation", "durable", "latency", "scans", "recognised"];

    public static BenchmarkCall? Parse(string[] arguments, out string problem)
    {
        problem = "";
        if (arguments.Length == 0 || !Benchmarks.Contains(arguments[0]))
        {
            problem = "Which benchmark?";
            return null;
        }

        var rounds = arguments[0] switch { "cold" => 11, "latency" => 25, "durable" => 1, "stages" => 20, _ => 3 };
        var call = new BenchmarkCall(arguments[0], null, arguments[0] switch { "declared" => 100_000, "durable" => 1_000, "scans" => 48, _ => 10_000 }, 0, rounds);
        for (var i = 1; i < arguments.Length; i++)
        {
            if (!arguments[i].StartsWith("--", StringComparison.Ordinal) && call.Path is null)
            {
                call = call with { Path = arguments[i] };
            }
            else if (i + 1 < arguments.Length && call.With(arguments[i], arguments[i + 1]) is { } set)
            {
                call = set;
                i++;
            }
            else if (i + 1 < arguments.Length && int.TryParse(arguments[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
                && call.With(arguments[i], number) is { } changed)
            {
                call = changed;
                i++;
            }
            else
            {
                problem = $"'{arguments[i]}' is not understood.";
                return null;
            }
        }

        return call.PdfToTextDocuments == 0 ? call with { PdfToTextDocuments = call.Documents } : call;
    }

    private BenchmarkCall? With(string option, string value) => (option, value) switch
    {
        ("--store", "sqlite") => this with { Stores = [StoreKind.Sqlite] },
        ("--store", "server") => this with { Stores = [StoreKind.Server] },
        ("--store", "both") => this with { Stores = [StoreKind.Sqlite, StoreKind.Server] },
        ("--workers", "1") => this with { Workers = 1 },
        ("--workers", "2") => this with { Workers = 2 },
        ("--workers", "both") => this with { Workers = 0 },
        ("--vault", "record") => this with { VaultInRecord = true },
        ("--vault", "folder") => this with { VaultInRecord = false },
        _ => null,
    };

    private BenchmarkCall? With(string option, int number) => option switch
    {
        "--documents" => this with { Documents = number },
        "--pdftotext-documents" => this with { PdfToTextDocuments = number },
        "--rounds" => this with { Rounds = number },
        "--expenses" => this with { Expenses = number },
        "--measures" when number <= 10 => this with { Measures = number },
        _ => null,
    };
}
