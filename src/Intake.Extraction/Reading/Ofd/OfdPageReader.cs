using System.Collections.Immutable;
using System.Globalization;
using Intake.Extraction.Documents;
using Intake.Extraction.Messages;
using Intake.Extraction.Reading.Ofd.Codes;
using Intake.Extraction.Reading.Ofd.Container;
using Intake.Extraction.Reading.Ofd.Graphics;
using Intake.Extraction.Reading.Ofd.Images;
using Intake.Extraction.Reading.Ofd.Structure;
using Intake.Extraction.Reading.Ofd.Tags;
using Intake.Extraction.Reading.Ofd.Words;
using Intake.Extraction.Verification.Signatures.Ofd;

namespace Intake.Extraction.Reading.Ofd;

/// <summary>Reads OFD (GB/T 33190-2016): words, images and QR codes of the page, attached and tagged invoice data, signatures. Not thread safe.</summary>
public sealed class OfdPageReader : IPageReader, IDisposable
{
    private const double PointsPerMillimetre = 72 / 25.4;
    private const string PageMissing = "ofd_page_missing";

    private readonly MatrixCodeDecoder _decodeCodes;
    private readonly QrDecoder? _own;

    /// <summary>A reader that decodes QR codes with the library of this machine, if it has one.</summary>
    public OfdPageReader()
    {
        _own = new QrDecoder();
        _decodeCodes = _own.Decode;
    }

    /// <param name="decodeCodes">Decodes matrix codes. Only what may be a code is given to it.</param>
    public OfdPageReader(MatrixCodeDecoder decodeCodes) => _decodeCodes = decodeCodes;

    public DocumentFormat Format => DocumentFormat.Ofd;

    /// <summary>Whether the bytes are a zip that holds an OFD.xml at its root.</summary>
    public bool Recognises(SourceDocument document)
    {
        if (!document.Bytes.Span.StartsWith("PK\u0003\u0004"u8))
        {
            return false;
        }

        using var package = OfdPackage.Open(document.Bytes, ReadingLimits.Default, out _);
        return package?.Locate("", OfdStructureReader.EntryFile) is not null;
    }

    public DocumentReading Read(SourceDocument document, ReadingLimits limits, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (document.Bytes.Length > limits.MaxBytes)
        {
            return DocumentReading.Unreadable(Format, new Finding("ofd_too_large", Severity.Error, Message.Of("ofd.too_large", Number(limits.MaxBytes / 1024 / 1024))));
        }

        using var package = OfdPackage.Open(document.Bytes, limits, out var failure);
        if (package is null)
        {
            return DocumentReading.Unreadable(Format, failure!);
        }

        if (package.Locate("", OfdStructureReader.EntryFile) is null)
        {
            return DocumentReading.Unreadable(Format, new Finding("ofd_entry_missing", Severity.Error, Message.Of("ofd.entry_missing")));
        }

        var findings = new List<Finding>();
        var bodies = new OfdStructureReader(package, findings).Read();
        if (bodies.Sum(b => b.Pages.Count) > limits.MaxPages)
        {
            return DocumentReading.Unreadable(Format, new Finding("ofd_too_many_pages", Severity.Error, Message.Of("ofd.too_many_pages", Number(bodies.Sum(b => b.Pages.Count)), Number(limits.MaxPages))));
        }

        var pages = ImmutableArray.CreateBuilder<Page>();
        var beside = new OfdWitnesses(package, limits, findings);
        var signatures = ImmutableArray.CreateBuilder<SignatureReport>();
        foreach (var body in bodies)
        {
            var objects = ReadPages(package, body, pages, findings, cancellation);
            beside.Read(body, objects);
        }

        var files = DocumentFiles(package, bodies);
        foreach (var name in bodies.Select(b => b.Signatures).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            signatures.AddRange(new OfdSignatureVerifier(package).Verify(name, files));
        }

        findings.AddRange(package.Findings);
        if (package.Refusal is { } refusal)
        {
            return DocumentReading.Unreadable(Format, refusal);
        }

        // Pages that could not be read keep their numbers, but a document of none but those says nothing.
        var isReadable = beside.Witnesses.Count > 0 || pages.Count > findings.Count(f => f.Code == PageMissing);
        if (!isReadable)
        {
            findings.Add(new Finding("ofd_no_pages", Severity.Error, Message.Of("ofd.no_pages")));
        }

        return new DocumentReading(
            Format, pages.ToImmutable(), beside.Witnesses.ToImmutable(), signatures.ToImmutable(), beside.Attachments.ToImmutable(), [.. findings.Distinct()], isReadable);
    }

    public void Dispose() => _own?.Dispose();

    /// <summary>
    /// What signatures have to cover: every part that was read, wherever it lies, and the fonts, which decide what a person sees. OFD.xml is
    /// left out: signing itself writes the place of the signature into it. To be asked before the signatures themselves are read.
    /// </summary>
    private static List<string> DocumentFiles(OfdPackage package, List<OfdBody> bodies) =>
    [
        .. package.NamesRead.Concat(bodies.SelectMany(b => b.Resources.FontFiles)).Distinct(StringComparer.Ordinal)
            .Where(n => !n.Equals(OfdStructureReader.EntryFile, StringComparison.OrdinalIgnoreCase)),
    ];

    private TaggedObjects ReadPages(OfdPackage package, OfdBody body, ImmutableArray<Page>.Builder pages, List<Finding> findings, CancellationToken cancellation)
    {
        var objects = new TaggedObjects();
        var walker = new PageWalker(package, body, findings);
        foreach (var entry in body.Pages)
        {
            cancellation.ThrowIfCancellationRequested();
            var number = pages.Count + 1;
            if (package.ReadXml(entry.Name) is not { } content)
            {
                // The page keeps its place, so that the ones after it keep their numbers.
                findings.Add(new Finding(PageMissing, Severity.Error, Message.Of("ofd.page_missing", Number(number), entry.Location), Page: number));
                pages.Add(new Page(number, OfdPageArea.Default.Width * PointsPerMillimetre, OfdPageArea.Default.Height * PointsPerMillimetre, [], [], []));
                continue;
            }

            var area = OfdPageArea.Of(content, body);
            var gatherer = new TextGatherer(area, number);
            walker.Walk(content, entry, gatherer);
            objects.Add(entry.Id, gatherer.ById);
            var codeReader = new PageCodes(area, _decodeCodes);
            var (images, codes) = new ImageGatherer(package, area, codeReader).Read(gatherer.Images, number, findings);
            if (codes.IsEmpty && codeReader.OnPaths(gatherer.Paths) is { } drawn)
            {
                codes = [drawn];
            }

            pages.Add(new Page(number, area.Width * PointsPerMillimetre, area.Height * PointsPerMillimetre, gatherer.Words(), images, codes));
            Report(gatherer, number, findings);
        }

        return objects;
    }

    private static void Report(TextGatherer gatherer, int number, List<Finding> findings)
    {
        if (gatherer.Undecoded > 0)
        {
            findings.Add(new Finding("ofd_glyphs_undecoded", Severity.Warning, Message.Of("ofd.glyphs_undecoded", Number(number), Number(gatherer.Undecoded)), Page: number));
        }

        if (gatherer.Slanted > 0)
        {
            findings.Add(new Finding("ofd_slanted_text_left_out", Severity.Information, Message.Of("ofd.slanted_text_left_out", Number(number), Number(gatherer.Slanted)), Page: number));
        }
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
