using System.Collections.Immutable;
using Intake.Extraction.Classification;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields.Clauses;

namespace Intake.Extraction.Fields.GuaranteeContract;

/// <summary>Reads a guarantee contract: one of a guarantor with the lender, or one by which a borrower entrusts a guarantor for a fee.</summary>
public sealed class GuaranteeContractExtractor : IFieldExtractor
{
    private static readonly PartyReader Parties = new(
        [
            new PartyRole(GuaranteeContractFields.Guarantor, null, ["保证人", "担保人", "担保方", "担保公司", "担保单位", "保证方", "担保机构", "受托人", "受托方"]),
            new PartyRole(GuaranteeContractFields.Borrower, GuaranteeContractFields.BorrowerTaxId, ["债务人", "主债务人", "借款人", "借款方", "借款单位", "借款企业", "被担保人", "被保证人", "被担保企业", "融资企业", "申请企业", "融资方", "委托人", "委托方", "委托单位"]),
        ],
        letterDecides: false);

    private static readonly AmountReader Principal = new(GuaranteeWords.Principal) { NotBefore = GuaranteeWords.NotAmount };

    private static readonly AmountReader Fee = new(GuaranteeWords.Fee) { NotBefore = ["/", "每", "的违约金", "作为", "以上", "以内"] };

    private static readonly PercentReader FeeRate = new(GuaranteeWords.FeeRate) { Behind = "担保费" };

    private static readonly PeriodReader Term = new(GuaranteeWords.Term);

    public DocumentType Type => DocumentType.GuaranteeContract;

    public FieldSet Read(ImmutableArray<Page> pages)
    {
        var text = ClauseText.Of(pages);
        var days = DateScanner.In(text.Text);
        var amounts = MoneyScanner.In(text.Text);
        var fields = new List<ExtractedField>();
        fields.AddFound(ContractNumberReader.Read(text, GuaranteeContractFields.ContractNumber, "借款", "贷款", "授信", "融资", "抵押", "债权"));
        Parties.Read(text, fields);
        if (!fields.Exists(static field => field.Name == GuaranteeContractFields.Guarantor))
        {
            fields.AddFound(LetterGuarantor.Read(text, GuaranteeContractFields.Guarantor));
        }

        Principal.Read(text, Principal.All(text, amounts), GuaranteeContractFields.Principal, GuaranteeContractFields.PrincipalInWords, fields, amounts);
        fields.AddFound(FeeRate.Read(text, GuaranteeContractFields.FeeRate));
        fields.AddFound(FieldChoice.Of(text, GuaranteeContractFields.Fee, Fee.All(text, amounts).ConvertAll(one => one.Candidate)));
        Term.Read(text, days, GuaranteeContractFields.StartDate, GuaranteeContractFields.EndDate, fields);
        fields.AddFound(SignDateReader.Read(text, days, GuaranteeContractFields.SignDate));
        return fields.InOrder(GuaranteeContractFields.All);
    }
}
