using System.Collections.Immutable;
using Intake.Extraction.Classification;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields.Forms;
using Intake.Extraction.Values;
using L = Intake.Extraction.Fields.InterestReceipt.InterestLabels;
using N = Intake.Extraction.Fields.InterestReceipt.InterestReceiptFields;

namespace Intake.Extraction.Fields.InterestReceipt;

/// <summary>
/// Reads a bank's receipt of interest, or a list of them. The loan's number is that of the loan note (借据), else of the contract, else of the loan
/// account; the rate is given only where it is printed as a year's.
/// </summary>
public sealed class InterestReceiptExtractor : IFieldExtractor
{
    public DocumentType Type => DocumentType.InterestReceipt;

    public FieldSet Read(ImmutableArray<Page> pages)
    {
        var forms = pages.Where(static page => !page.Words.IsEmpty).Select(static page => FormPage.Of(page, L.Book)).ToList();
        if (forms.Count == 0)
        {
            return FieldSet.Empty;
        }

        return InterestList.Find(forms) ?? new FieldSet(ReadOne(forms), []);
    }

    /// <summary>What the pages state together: what differs between them is doubtful.</summary>
    internal static List<ExtractedField> ReadOne(IReadOnlyList<FormPage> forms)
    {
        var fields = new List<ExtractedField>();
        foreach (var form in forms)
        {
            foreach (var field in OfPage(form))
            {
                Add(fields, field);
            }
        }

        return [.. N.All.Select(name => fields.Find(field => field.Name == name)).OfType<ExtractedField>()];
    }

    /// <summary>Adds what is new; what is stated otherwise before is doubtful.</summary>
    private static void Add(List<ExtractedField> fields, ExtractedField field)
    {
        var before = fields.FindIndex(other => other.Name == field.Name);
        if (before < 0)
        {
            fields.Add(field);
        }
        else if (fields[before].Value != field.Value)
        {
            fields[before] = fields[before] with { Confidence = Confidence.Doubtful };
        }
    }

    private static IEnumerable<ExtractedField> OfPage(FormPage form)
    {
        var interest = InterestAmount.Figures(form);
        var (start, end) = InterestPeriod.Of(form);
        ExtractedField?[] fields =
        [
            First(form, N.ReceiptNumber, FormValue.Code, L.Number, L.SerialNumber, L.OtherNumber),
            First(form, N.Date, FormValue.Date, L.PaidDate, L.BookDate, L.OtherDate, L.MadeDate),
            First(form, N.Borrower, FormValue.Name, L.Borrower, L.Customer, L.Payer),
            First(form, N.Lender, Lender, L.Lender) ?? IssuingBank.Of(form, N.Lender, L.None) ?? First(form, N.Lender, Lender, L.Payee),
            First(form, N.LoanNumber, FormValue.Reference, L.Loan, L.Contract, L.LoanAccount),
            First(form, N.Principal, Positive, L.InterestBase, L.Principal, L.Balance, L.Lent),
            First(form, N.InterestRate, PrintedInterestRate.Read, L.Rate),
            start,
            end,
            interest,
            InterestAmount.Words(form, interest),
        ];
        var read = fields.OfType<ExtractedField>().ToList();
        foreach (var said in InterestSentences.Read(form, [.. read]))
        {
            Add(read, said);
        }

        if (!read.Exists(static field => field.Name == N.Date) && LoneDay.Of(form, N.Date) is { } day)
        {
            read.Add(day);
        }

        return read;
    }

    private static ExtractedField? First(FormPage form, FieldName name, Func<FormLabel, FormReading?> read, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (FormReading.Settle(name, form.With(key).Select(read).OfType<FormReading>()) is { } field)
            {
                return field;
            }

            // A number that cannot be read is not replaced by one of another kind.
            if (name == N.LoanNumber && form.With(key).Any(static label => FormValue.Text(label) is not null))
            {
                return null;
            }
        }

        return null;
    }

    // Repayments print the principal that was repaid, often nothing, under the same label.
    private static FormReading? Positive(FormLabel label) => FormValue.Amount(label) is { } amount && Money.TryParse(amount.Value, out var money) && money > Money.Zero ? amount : null;

    // The payee's account may be named after its purpose, 应收利息, which is no lender.
    private static FormReading? Lender(FormLabel label) =>
        FormValue.Name(label) is { } name && (name.Value.Contains("银行", StringComparison.Ordinal) || name.Value.Contains("信用", StringComparison.Ordinal) || name.Value.Contains("公司", StringComparison.Ordinal)
            || name.Value.EndsWith("行", StringComparison.Ordinal)) ? name : null;
}
