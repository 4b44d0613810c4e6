using System.Collections.Immutable;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields;
using Intake.Extraction.Fields.VatInvoice;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;

namespace Intake.Extraction.Verification.Repair;

/// <summary>
/// Settles characters of a credit code that cannot stand where they were read: letters that the code does not have, letters where only figures stand.
/// For each there is one look-alike, so that there is exactly one code to try, and both its check characters must hold. A character that the
/// code may have is never changed here: a check character alone proves no guess.
/// </summary>
internal static class PartyCodeRepair
{
    private const int AreaStart = 2, AreaEnd = 8;

    public static FieldSet Apply(FieldSet fields, ImmutableArray<Finding>.Builder findings)
    {
        foreach (var name in (ReadOnlySpan<FieldName>)[VatInvoiceFields.BuyerTaxId, VatInvoiceFields.SellerTaxId])
        {
            if (fields[name] is { Value: { Length: UnifiedSocialCreditCode.Length } read } field && !UnifiedSocialCreditCode.TryParse(read, out _)
                && TaxpayerId.Classify(read).Kind == TaxpayerIdKind.CreditCode && Settled(read) is { } settled)
            {
                fields = InvoiceRepair.With(fields, field, settled, findings, Message.Of("repair.by_alphabet"), Message.Of("repair.by_check_characters"));
            }
        }

        return fields;
    }

    /// <summary>The one code that the reading can stand for; null if there is none.</summary>
    public static string? Settled(string read)
    {
        var text = read.ToCharArray();
        var changed = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var sure = i is >= AreaStart and < AreaEnd ? FigureFor(text[i]) : LegalFor(text[i]);
            changed += sure == text[i] ? 0 : 1;
            text[i] = sure;
        }

        var settled = new string(text);
        return changed > 0 && UnifiedSocialCreditCode.TryParse(settled, out _) ? settled : null;
    }

    private static char LegalFor(char c) => c switch
    {
        'I' => '1',
        'O' => '0',
        'S' => '5',
        'Z' => '2',
        _ => c,
    };

    private static char FigureFor(char c) => c switch
    {
        'D' or 'Q' => '0',
        'L' or 'J' => '1',
        'A' => '4',
        'G' => '6',
        'T' => '7',
        'B' => '8',
        _ => LegalFor(c),
    };
}
