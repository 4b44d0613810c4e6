using System.Collections.Immutable;
using System.Globalization;
using Intake.Extraction.Classification;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields;
using Intake.Extraction.Fields.VatInvoice;
using Intake.Extraction.Kinds;
using Intake.Extraction.Messages;
using Intake.Extraction.Parts;
using Intake.Extraction.Reading;
using Intake.Extraction.Values;
using Intake.Extraction.Verification;
using Intake.Extraction.Verification.Checks;
using Intake.Extraction.Verification.Repair;

namespace Intake.Extraction;

/// <summary>
/// The extraction chain for one file: bytes → pages and witnesses → papers → type → fields → checks → status. Same bytes, same answer.
/// Holds readers with native parts: one instance per worker loop, not thread safe.
/// </summary>
public sealed class DocumentExaminer(IReadOnlyList<IPageReader> readers, ReadingLimits limits)
{
    /// <summary>Examines a file. Whatever it contains, the answer is an examined document; only cancellation is thrown.</summary>
    /// <returns>The first paper of the file; where it holds several, the others are in <see cref="ExaminedDocument.Following"/>.</returns>
    public ExaminedDocument Examine(SourceDocument document, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (document.Bytes.IsEmpty)
        {
            return Unreadable(document, DocumentFormat.Unknown, [new Finding("file_empty", Severity.Error, Message.Of("examine.empty"))]);
        }

        if (document.Bytes.Length > limits.MaxBytes)
        {
            var message = Message.Of("examine.too_large", Count(document.Bytes.Length), Count(limits.MaxBytes));
            return Unreadable(document, DocumentFormat.Unknown, [new Finding("file_too_large", Severity.Error, message)]);
        }

        var reader = readers.FirstOrDefault(candidate => candidate.Recognises(document));
        if (reader is null)
        {
            return Unreadable(document, DocumentFormat.Unknown, [new Finding("format_not_supported", Severity.Error, NotSupported(document))]);
        }

        var reading = reader.Read(document, limits, cancellation);
        if (!reading.IsReadable)
        {
            return Unreadable(document, reading.Format, reading.Findings);
        }

        var whole = WithAttachedInvoices(reading, cancellation);
        var parts = FileParts.Of(whole.Pages);
        if (parts.Length == 1)
        {
            return ShownPages.Restore(Examine(document, whole with { Findings = whole.Findings.AddRange(parts[0].Open) }), reading.Pages);
        }

        var readings = PartReadings.Of(whole, parts);
        ImmutableArray<ExaminedDocument> papers = [.. readings.Select((part, i) => ShownPages.Restore(
            Examine(document, part) with
            {
                Part = new DocumentPart(i + 1, readings.Length, part.Pages[0].Number, part.Pages[^1].Number),
                PageSizes = Sizes(whole),
            },
            reading.Pages))];
        return papers[0] with { Following = papers[1..] };
    }

    private static ExaminedDocument Examine(SourceDocument document, DocumentReading reading)
    {
        var code = InvoiceQrCode.FirstOf(reading);
        var (type, confidence) = DocumentClassifier.Classify(reading, code is not null);
        var result = new ExaminedDocument(
            document.Name,
            document.Sha256,
            reading.Format,
            type,
            confidence,
            Sizes(reading),
            DocumentStatus.NeedsReview,
            FieldSet.Empty,
            [],
            reading.Findings,
            reading.Signatures);
        if (type == DocumentType.VatInvoice)
        {
            return ExamineInvoice(result, reading, code);
        }

        if (DocumentKinds.Of(type) is { } kind)
        {
            return kind.Examine(result, reading);
        }

        return reading.Pages.All(page => page.Words.IsEmpty)
            ? Unreadable(document, reading.Format, [.. reading.Findings, new Finding("no_text", Severity.Error, Message.Of("examine.no_text"))]) with { PageSizes = result.PageSizes }
            : result with { Findings = [.. reading.Findings, new Finding("type_not_read", Severity.Warning, Message.Of("examine.type_not_read"))] };
    }

    private static ImmutableArray<PageSize> Sizes(DocumentReading reading) => [.. reading.Pages.Select(page => new PageSize(page.WidthPoints, page.HeightPoints))];

    private static ExaminedDocument ExamineInvoice(ExaminedDocument document, DocumentReading reading, InvoiceQrCode? code)
    {
        var pages = VatInvoiceExtractor.FirstInvoice(reading.Pages);
        if (pages != reading.Pages)
        {
            // The next one begins on the next page, or on the same sheet.
            var next = ReferenceEquals(pages[^1], reading.Pages[pages.Length - 1]) ? pages.Length + 1 : pages.Length;
            var rest = Message.Of("examine.several_invoices", Count(pages.Length), Count(next));
            reading = reading with { Pages = pages, Findings = reading.Findings.Add(new Finding("several_invoices", Severity.Error, rest, Page: next)) };
        }

        var (printed, repairs) = InvoiceRepair.Of(VatInvoiceExtractor.Read(pages), code);
        var witnesses = reading.Witnesses.ToList();
        if (printed.Fields.Length > 0)
        {
            witnesses.Add(new Witness(WitnessKind.PrintedPage, "page", printed));
        }

        if (code is not null)
        {
            witnesses.Add(QrWitness.Of(code));
        }

        var settled = InvoiceSettlement.Settle(witnesses);
        var subject = new VerificationSubject(reading, document.Type, printed, settled, [.. witnesses], code);
        var checks = VatInvoiceChecks.Run(subject);
        settled = RecognisedProof.Mark(settled, checks);
        var open = InvoiceProof.OpenPoints(document.TypeConfidence, settled, witnesses, checks);
        var findings = reading.Findings.AddRange(repairs).AddRange(open);
        return document with
        {
            Fields = settled,
            Checks = checks,
            Findings = findings,
            Status = findings.Any(finding => finding.Severity != Severity.Information) ? DocumentStatus.NeedsReview : DocumentStatus.Accepted,
        };
    }

    /// <summary>XML invoices carried inside the document are witnesses of it.</summary>
    private DocumentReading WithAttachedInvoices(DocumentReading reading, CancellationToken cancellation)
    {
        foreach (var attachment in reading.Attachments)
        {
            var attached = new SourceDocument(attachment.Name, attachment.Bytes);
            var reader = readers.FirstOrDefault(candidate => candidate.Format == DocumentFormat.EInvoiceXml && candidate.Recognises(attached));
            if (reader?.Read(attached, limits, cancellation) is { IsReadable: true } inner)
            {
                reading = reading with
                {
                    Witnesses = reading.Witnesses.AddRange(inner.Witnesses.Select(witness => witness with { Origin = attachment.Name })),
                    Findings = reading.Findings.AddRange(inner.Findings),
                };
            }
        }

        return reading;
    }

    private static Message NotSupported(SourceDocument document) => Message.Of("examine.not_supported").With(ContentKind.Of(document.Bytes));

    private static ExaminedDocument Unreadable(SourceDocument document, DocumentFormat format, ImmutableArray<Finding> findings) =>
        new(document.Name, document.Sha256, format, DocumentType.Other, new Confidence(0), [], DocumentStatus.Unreadable, FieldSet.Empty, [], findings, []);

    private static string Count(long number) => number.ToString(CultureInfo.InvariantCulture);
}
