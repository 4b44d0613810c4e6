using System.Collections.Immutable;
using Intake.Extraction.Classification;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields.Clauses;
using Intake.Extraction.Values;

namespace Intake.Extraction.Fields.LoanContract;

/// <summary>Reads a loan contract of a bank or another lender.</summary>
public sealed class LoanContractExtractor : IFieldExtractor
{
    private static readonly PartyReader Parties = new(
        [
            new PartyRole(LoanContractFields.Lender, null, ["贷款人", "贷款方", "贷款行", "贷款银行", "出借人", "出借方", "债权人", "出借银行", "出借机构", "贷款机构", "放款机构", "授信人", "银行"]),
            new PartyRole(LoanContractFields.Borrower, LoanContractFields.BorrowerTaxId, ["借款人", "借款方", "借款单位", "借款企业", "债务人", "用信人", "受信人", "企业"]),
        ],
        letterDecides: false);

    private static readonly AmountReader Principal = new(LoanWords.Principal) { NotBefore = LoanWords.NotPrincipal };

    private static readonly PercentReader Rate = new(LoanWords.Rate);

    private static readonly PeriodReader Term = new(LoanWords.Term);

    private static readonly PeriodReader Availability = new(LoanWords.Availability);

    public DocumentType Type => DocumentType.LoanContract;

    public FieldSet Read(ImmutableArray<Page> pages)
    {
        var text = ClauseText.Of(pages);
        var days = DateScanner.In(text.Text);
        var fields = new List<ExtractedField>();
        fields.AddFound(ContractNumberReader.Read(text, LoanContractFields.ContractNumber, "授信", "额度", "保证", "抵押", "担保"));
        Parties.Read(text, fields);
        var amounts = MoneyScanner.In(text.Text);
        Principal.Read(text, Principal.All(text, amounts), LoanContractFields.Principal, LoanContractFields.PrincipalInWords, fields, amounts);
        fields.AddFound(Rate.Read(text, LoanContractFields.InterestRate));
        Term.Read(text, days, LoanContractFields.StartDate, LoanContractFields.EndDate, fields);
        if (!fields.Exists(static field => field.Name == LoanContractFields.StartDate || field.Name == LoanContractFields.EndDate))
        {
            // A line of credit names only the days between which it may be drawn: near the term, and for a person to see.
            var drawn = new List<ExtractedField>();
            Availability.Read(text, days, LoanContractFields.StartDate, LoanContractFields.EndDate, drawn);
            fields.AddRange(drawn.Select(static field => field with { Confidence = Confidence.Doubtful }));
        }

        fields.AddFound(SignDateReader.Read(text, days, LoanContractFields.SignDate));
        return fields.InOrder(LoanContractFields.All);
    }
}
