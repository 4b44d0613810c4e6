using System.Collections.Immutable;
using Intake.Extraction.Classification;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields.Clauses;

namespace Intake.Extraction.Fields.Contract;

/// <summary>Reads a purchase or service contract.</summary>
public sealed class ContractExtractor : IFieldExtractor
{
    private static readonly PartyReader Parties = new(
        [
            new PartyRole(ContractFields.PartyA, ContractFields.PartyATaxId, ["买方", "买受人", "买受方", "购买方", "采购方", "采购人", "采购单位", "购货方", "购货单位", "需方", "需求方", "委托方", "委托人", "委托单位", "发包方", "发包人", "服务接受方", "接受服务方", "服务需求方", "服务采购方", "客户", "用户", "算力需求方", "算力使用方", "使用方", "定作方", "定作人", "PartyA"], '甲'),
            new PartyRole(ContractFields.PartyB, ContractFields.PartyBTaxId, ["卖方", "提供方", "承接方", "承接单位", "服务单位", "开发方", "研发方", "出卖人", "出卖方", "供货方", "供货单位", "供应方", "供应商", "供方", "受托方", "受托人", "受托单位", "承包方", "承包人", "服务提供方", "提供服务方", "服务方", "服务商", "算力提供方", "销售方", "销货方", "销货单位", "承揽方", "承揽人", "PartyB"], '乙'),
        ],
        letterDecides: true);

    private static readonly PeriodReader Term = new(ContractWords.Term);

    private static readonly AmountReader Total = new(ContractWords.Total) { NotBefore = ContractWords.PartBehind };

    public DocumentType Type => DocumentType.Contract;

    public FieldSet Read(ImmutableArray<Page> pages)
    {
        var text = ClauseText.Of(pages);
        var days = DateScanner.In(text.Text);
        var fields = new List<ExtractedField>();
        fields.AddFound(ContractNumberReader.Read(text, ContractFields.ContractNumber));
        fields.AddFound(TitleReader.Read(pages, ContractFields.Title));
        Parties.Read(text, fields);
        fields.AddFound(SignDateReader.Read(text, days, ContractFields.SignDate));
        Term.Read(text, days, ContractFields.StartDate, ContractFields.EndDate, fields);
        var amounts = MoneyScanner.In(text.Text);
        var totals = Total.All(text, amounts);
        Total.Read(text, totals, ContractFields.TotalAmount, ContractFields.AmountInWords, fields, amounts, doubtful: SumRows.Contradict(text, totals));
        return fields.InOrder(ContractFields.All);
    }
}
