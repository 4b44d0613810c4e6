using System.Globalization;
using Intake.Samples.Papers;
using Intake.Samples.Sets;

namespace Intake.Papers;

/// <summary>What the command line asks for.</summary>
internal sealed record PapersCall(string Verb, string Folder, SetRequest Request)
{
    public const string Usage = """
        make DIR  [--layouts training|scoring|unseen] [--form digital|scan|photo] [--count N] [--seed S] [--type TYPE]
            N papers of every type (or of TYPE) and truth.jsonl
        texts DIR [--layouts training|scoring|unseen] [--count N] [--seed S] [--type TYPE]
            the text of their pages, one JSON line a page, in texts.jsonl
        bundles DIR (as make)
            N PDFs of several papers: two stacks of 2 to 4 papers, all of different types (one of them TYPE), then two receipts on one page, in turn;
            parts.jsonl has a line for every paper: file, part, parts, type, first_page, last_page, half (upper or lower, of two on a page), fields, layout, form;
            bundles.jsonl has the same in one line a file
        layouts
            the layouts by name

        training  there while reading was built
        scoring   other wordings, scored now and then
        unseen    worded without knowing how papers are read: to be scored once, with nothing tuned on what that shows
        """;

    /// <returns>Null where the arguments cannot be understood.</returns>
    public static PapersCall? Parse(string[] arguments)
    {
        if (arguments is ["layouts"])
        {
            return new PapersCall("layouts", "", new SetRequest());
        }

        if (arguments.Length < 2 || arguments[0] is not ("make" or "texts" or "bundles") || arguments.Length % 2 != 0)
        {
            return null;
        }

        var request = new SetRequest();
        for (var i = 2; i < arguments.Length; i += 2)
        {
            if (With(request, arguments[i], arguments[i + 1]) is not { } next)
            {
                return null;
            }

            request = next;
        }

        return new PapersCall(arguments[0], arguments[1], request);
    }

    public int Run(TextWriter log)
    {
        switch (Verb)
        {
            case "layouts":
                foreach (var layout in PaperLayouts.All)
                {
                    Console.WriteLine($"{layout.Set}\t{layout.Type}\t{layout.Name}");
                }

                break;
            case "texts":
                log.WriteLine($"{PaperSets.WriteTexts(Folder, Request)} pages");
                break;
            case "bundles":
                log.WriteLine($"{PaperBundles.Write(Folder, Request)} files");
                break;
            default:
                log.WriteLine($"{PaperSets.Write(Folder, Request)} papers");
                break;
        }

        return 0;
    }

    private static SetRequest? With(SetRequest request, string name, string value) => name switch
    {
        "--layouts" when Set(value) is { } set => request with { Set = set },
        "--form" when Form(value) is { } form => request with { Form = form },
        "--count" when Number(value) is { } count and > 0 => request with { Count = count },
        "--seed" when Number(value) is { } seed => request with { Seed = seed },
        "--type" when value == PaperTypes.VatInvoice || PaperTypes.All.Contains(value) => request with { Type = value },
        _ => null,
    };

    private static PaperSet? Set(string value) => value switch
    {
        "training" => PaperSet.Training,
        "scoring" => PaperSet.Scoring,
        "unseen" => PaperSet.Unseen,
        _ => null,
    };

    private static PaperForm? Form(string value) => value switch
    {
        "digital" => PaperForm.Digital,
        "scan" => PaperForm.Scan,
        "photo" => PaperForm.Photo,
        _ => null,
    };

    private static int? Number(string value) => int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;
}
