using System.Collections.Immutable;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields;
using Intake.Extraction.Reading.EInvoiceXml;
using Intake.Extraction.Reading.Ofd.Container;
using Intake.Extraction.Reading.Ofd.Structure;
using Intake.Extraction.Reading.Ofd.Tags;

namespace Intake.Extraction.Reading.Ofd;

/// <summary>Gathers what an OFD states beside its pages: attached files, invoices among them, tags and CustomDatas.</summary>
internal sealed class OfdWitnesses(OfdPackage package, ReadingLimits limits, List<Finding> findings)
{
    public ImmutableArray<Witness>.Builder Witnesses { get; } = ImmutableArray.CreateBuilder<Witness>();

    public ImmutableArray<Attachment>.Builder Attachments { get; } = ImmutableArray.CreateBuilder<Attachment>();

    public void Read(OfdBody body, TaggedObjects objects)
    {
        foreach (var (name, title) in body.Attachments)
        {
            if (package.Read(name) is { } bytes)
            {
                // What is taken as a witness here is not handed on: it would be read, and counted as agreeing with itself, once more.
                if (!ReadInvoice(name, bytes))
                {
                    Attachments.Add(new Attachment(title, bytes));
                }
            }
        }

        foreach (var name in body.TagFiles)
        {
            if (package.Read(name) is { } bytes && TagTree.Read(bytes.Span, limits, name) is { } root && TagWitness.Read(root, objects, name, findings) is { } tagged)
            {
                Witnesses.Add(tagged);
            }
        }

        if (CustomDataWitness.Read(body.CustomData, findings) is { } data)
        {
            Witnesses.Add(data);
        }
    }

    /// <summary>Whether the file is an invoice, or was refused as a dangerous one: either way it is dealt with.</summary>
    private bool ReadInvoice(string name, ReadOnlyMemory<byte> bytes)
    {
        if (!EInvoiceXmlReader.BeginsLikeXml(bytes.Span))
        {
            return false;
        }

        if (StructuredInvoiceParser.TryParse(bytes.Span, name, limits, out var refused) is { } invoice)
        {
            Witnesses.Add(invoice.ToWitness(name));
            findings.AddRange(invoice.Findings);
            return true;
        }

        if (refused is not null)
        {
            findings.Add(refused);
        }

        return refused is not null;
    }
}
