using System.Collections.Immutable;
using Intake.Extraction.Classification;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields.Clauses;

namespace Intake.Extraction.Fields.Lease;

/// <summary>Reads a lease of rooms, plants or land.</summary>
public sealed class LeaseExtractor : IFieldExtractor
{
    private static readonly PartyReader Parties = new(
        [
            new PartyRole(LeaseFields.Lessor, LeaseFields.LessorTaxId, ["出租方", "出租人", "出租单位", "业主方", "业主", "房东", "产权方", "Lessor"], '甲'),
            new PartyRole(LeaseFields.Lessee, LeaseFields.LesseeTaxId, ["承租方", "承租人", "承租单位", "租户方", "租户", "租客", "Lessee"], '乙'),
        ],
        letterDecides: false);

    private static readonly PeriodReader Term = new(LeaseWords.Term);

    public DocumentType Type => DocumentType.Lease;

    public FieldSet Read(ImmutableArray<Page> pages)
    {
        var text = ClauseText.Of(pages);
        var days = DateScanner.In(text.Text);
        var fields = new List<ExtractedField>();
        fields.AddFound(ContractNumberReader.Read(text, LeaseFields.ContractNumber));
        Parties.Read(text, fields);
        fields.AddFound(PremisesReader.Address(text));
        fields.AddFound(PremisesReader.Area(text));
        Term.Read(text, days, LeaseFields.StartDate, LeaseFields.EndDate, fields);
        RentReader.Read(text, MoneyScanner.In(text.Text), fields);
        fields.AddFound(SignDateReader.Read(text, days, LeaseFields.SignDate));
        return fields.InOrder(LeaseFields.All);
    }
}
