using System.Collections.Immutable;
using Intake.Extraction.Classification;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields;
using Intake.Extraction.Fields.VatInvoice;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Extraction.Verification;
using Intake.Matching.Evidence.Graph;

namespace Intake.Matching.Evidence.KnownNames;

/// <summary>
/// Settles recognised names of parties by the other papers of the application. Two witnesses: the credit code beside the name, whose check characters
/// hold and which is that of a known party; and the name itself, read as that party's or nearly so. Where papers print no code, only a
/// name read exactly as another paper has it is proven. Everything else stays open.
/// </summary>
internal static class NameSettlement
{
    private const string Doubtful = "field_doubtful";

    /// <summary>The documents in the order given; only recognised ones change.</summary>
    public static ImmutableArray<ExaminedDocument> Settle(ApplicationForm? form, ImmutableArray<ExaminedDocument> documents)
    {
        if (!documents.Any(NeedsNames))
        {
            return documents;
        }

        var known = KnownParties.Of(form, documents);
        return [.. documents.Select(document => NeedsNames(document) ? Settle(document, known) : document)];
    }

    private static bool NeedsNames(ExaminedDocument document) =>
        document.Status == DocumentStatus.NeedsReview && document.Fields.Fields.Any(static field => field.Source == FieldSource.Ocr);

    private static ExaminedDocument Settle(ExaminedDocument document, KnownParties known)
    {
        var (fields, findings) = (document.Fields.Fields, document.Findings);
        foreach (var party in PartyFields.All)
        {
            if (document.Fields[party.Name] is { Source: FieldSource.Ocr, Value: { } read } field && field.Confidence.CompareTo(Confidence.Read) < 0
                && Find(document, party, read, known) is { } found)
            {
                fields = fields.Replace(field, field with { Value = found.Name, Confidence = Confidence.Proven });
                findings = findings.RemoveAll(finding => finding.Code == Doubtful && finding.Field == party.Name.Value).Add(Told(field, read, found));
            }
        }

        if (findings != document.Findings)
        {
            var status = findings.Any(finding => finding.Severity != Severity.Information) ? document.Status : DocumentStatus.Accepted;
            document = document with { Fields = new FieldSet(fields, document.Fields.Lines), Findings = findings, Status = status };
        }

        document = WithoutUnprovenSeller(document);
        return document.Status == DocumentStatus.Accepted ? WithoutRemarks(document) : document;
    }

    /// <summary>Nothing on a paper says its remarks again: on an accepted one they are not stated, and what was read of them is kept as printed.</summary>
    private static ExaminedDocument WithoutRemarks(ExaminedDocument document) =>
        document.Fields[VatInvoiceFields.Remarks] is { Source: FieldSource.Ocr, Value: not null } remarks
            ? document with { Fields = new FieldSet(document.Fields.Fields.Replace(remarks, remarks with { Value = null }), document.Fields.Lines) }
            : document;

    private static KnownParty? Find(ExaminedDocument document, PartyFields party, string read, KnownParties known)
    {
        if (PartyNames.Of(read) is not { } name)
        {
            return null;
        }

        var code = party.Code is { } field ? KnownParties.CodeOf(document.Fields.Text(field)) : null;
        if (code is null)
        {
            // A code that is printed but was not read right may be another party's.
            return party.Code is { } unread && document.Fields.Text(unread) is not null ? null : known.WithName(name);
        }

        return known.WithCode(code) is { } found && IsReadingOf(name, found, known) ? found : null;
    }

    /// <summary>Read as the known name, or near it and nearer than to any other known one.</summary>
    private static bool IsReadingOf(string read, KnownParty party, KnownParties known)
    {
        var name = PartyNames.Of(party.Name)!;
        if (read == name)
        {
            return true;
        }

        var distance = NameDistance.Of(read, name);
        return NameDistance.IsNear(read, name) && !known.Names.Any(other => other != name && NameDistance.Of(read, other) <= distance);
    }

    private static Finding Told(ExtractedField field, string read, KnownParty party)
    {
        var isSame = PartyNames.Of(read) == PartyNames.Of(party.Name);
        var origin = party.Origin is { } paper ? Message.Of("known.paper", paper) : Message.Of("known.form");
        var message = isSame ? Message.Of("known.confirmed", read).With(Label.Field(field.Name), origin) : Message.Of("known.settled", read, party.Name).With(Label.Field(field.Name), origin);
        return new Finding(isSame ? "name_confirmed" : "name_settled", Severity.Information, message, field.Name.Value, field.Page, field.Box);
    }

    /// <summary>
    /// An invoice whose seller is identified by a credit code that holds, and of which nothing else is open than how the seller's name is spelt: the name is
    /// not stated, since nothing proves it, and the invoice is accepted. No award rests on the spelling of a seller.
    /// </summary>
    private static ExaminedDocument WithoutUnprovenSeller(ExaminedDocument document)
    {
        var open = document.Findings.Where(finding => finding.Severity != Severity.Information).ToList();
        if (document.Type != DocumentType.VatInvoice || document.Fields[VatInvoiceFields.SellerName] is not { Source: FieldSource.Ocr, Value: { } read } field
            || KnownParties.CodeOf(document.Fields.Text(VatInvoiceFields.SellerTaxId)) is null || document.Fields[VatInvoiceFields.BuyerName] is not { } buyer
            || buyer.Confidence.CompareTo(Confidence.Proven) < 0 || open is not [{ Code: Doubtful } only] || only.Field != VatInvoiceFields.SellerName.Value)
        {
            return document;
        }

        var told = new Finding("name_not_stated", Severity.Information, Message.Of("known.not_stated", read).With(Label.Field(field.Name)), field.Name.Value, field.Page, field.Box);
        return document with
        {
            Fields = new FieldSet(document.Fields.Fields.Replace(field, field with { Value = null }), document.Fields.Lines),
            Findings = document.Findings.Remove(only).Add(told),
            Status = DocumentStatus.Accepted,
        };
    }
}
