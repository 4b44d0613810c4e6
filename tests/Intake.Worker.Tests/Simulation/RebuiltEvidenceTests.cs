using System.Collections.Immutable;
using CsCheck;
using Intake.Extraction.Documents;
using Intake.Extraction.Verification;
using Intake.Matching.Awards;
using Intake.Matching.Classification;
using Intake.Matching.Evidence;
using Intake.Matching.Measures;
using Intake.Samples;
using Intake.Worker.Commands;

namespace Intake.Worker.Tests.Simulation;

/// <summary>A result holds all that its awards rest on: read back, the evidence gives what the evidence itself gives, by whatever policy.</summary>
public sealed class RebuiltEvidenceTests : IDisposable
{
    private readonly Rebuilt _rebuilt = new();

    public void Dispose() => _rebuilt.Dispose();

    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    public void The_demo_comes_back_whole(string language) =>
        _rebuilt.Holds(SampleEvidence.DemoForm, SampleEvidence.Demo, SampleEvidence.Classify, language);

    [Fact]
    public void An_applicant_made_out_from_the_papers_is_made_out_again() =>
        _rebuilt.Holds(null, SampleEvidence.Demo, SampleEvidence.Classify);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_case_of_an_invoice_comes_back_whole_with_its_renditions_red_letter_and_copy(int seed)
    {
        var generator = new InvoiceGenerator(seed);
        var papers = ImmutableArray.CreateBuilder<ExaminedDocument>();
        foreach (var (name, spec) in generator.EveryCase())
        {
            papers.Add(SampleEvidence.Examine(name + ".pdf", InvoicePdf.Write(spec)));
            papers.Add(SampleEvidence.Examine("copy of " + name + ".pdf", InvoicePdf.Write(spec)));
            if (spec.Kind is InvoiceKind.DigitalGeneral or InvoiceKind.DigitalSpecial)
            {
                papers.Add(SampleEvidence.Examine(name + ".ofd", InvoiceOfd.Write(spec, OfdFamily.Digital)));
                papers.Add(SampleEvidence.Examine(name + ".xml", InvoiceXml.Write(spec, XmlDialect.EInvoice)));
                papers.Add(SampleEvidence.Examine(name + " red.pdf", InvoicePdf.Write(generator.RedLetter(spec))));
            }
        }

        var buyer = papers[0].Fields;
        var form = new ApplicationForm(
            buyer.Text(Extraction.Fields.VatInvoice.VatInvoiceFields.BuyerName), buyer.Text(Extraction.Fields.VatInvoice.VatInvoiceFields.BuyerTaxId), ApplicantKind.Enterprise, "6513",
            null, 2026, [], [], [], []);
        _rebuilt.Holds(form, papers.ToImmutable(), SampleEvidence.Classify);
        _rebuilt.Holds(null, papers.ToImmutable(), SampleEvidence.Classify);
    }

    [Fact]
    public void Papers_nobody_would_hand_in_come_back_whole() => Gen.Int[0, int.MaxValue - 1].Sample(
        seed =>
        {
            var random = new RandomEvidence(seed);
            _rebuilt.Holds(random.Form(), random.Documents(), RandomEvidence.Classify);
        },
        iter: 400);

    [Fact]
    public void Figures_declared_for_any_measure_come_back_whole()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var measure in TriedPolicy.Guided.For(2026).Measures)
        {
            foreach (var example in measure.Examples)
            {
                var form = SampleEvidence.Of(measure, example);
                _rebuilt.Holds(form, [], _ => throw new InvalidOperationException("no papers, nothing to classify"));
                seen.UnionWith(form.Declared.SelectMany(d => d.Figures).Select(f => f.Value.GetType().Name));
            }
        }

        Assert.Equal(44, TriedPolicy.Shipped.Measures.Length);
        Assert.Equal(["Amount", "Items", "Number", "Word", "YesNo"], seen.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_rate_that_is_nearly_nothing_does_not_become_nothing()
    {
        var paper = SampleEvidence.Demo.First(d => d.Fields.Lines.Length > 0);
        var line = paper.Fields.Lines[0] with { TaxRate = new Extraction.Values.Rate(0.0000001m), Tax = null };
        var result = ApplicationAssessor.Assess(
            SampleEvidence.DemoForm, [paper with { Fields = new Extraction.Fields.FieldSet(paper.Fields.Fields, [line]) }], TriedPolicy.Shipped, SampleEvidence.Classify);

        var back = _rebuilt.Back(Rebuilt.Json("x", Language.English, ("", result)));

        Assert.Equal(line.TaxRate, back.Documents[0].Fields.Lines[0].TaxRate);
    }

    // What a policy, paper or form has and nobody keeps would be lost in silence: whoever adds to one of these has to keep or compare it too.
    [Theory]
    [InlineData(typeof(ExaminedDocument), "Checks,Fields,Findings,Following,Format,Id,Name,PageSizes,Part,Sha256,Signatures,Status,Type,TypeConfidence")]
    [InlineData(typeof(Extraction.Fields.FieldSet), "Fields,Item,Lines")]
    [InlineData(typeof(Extraction.Fields.ExtractedField), "Box,Confidence,Name,Page,Printed,Source,Value")]
    [InlineData(typeof(Extraction.Fields.LineItem), "Amount,AmountBox,Box,Columns,Name,Page,PeriodEnd,PeriodStart,Quantity,Source,Specification,Tax,TaxRate,TaxRatePrinted,Unit,UnitPrice")]
    [InlineData(typeof(CheckResult), "Message,Name,Outcome,Proves,Where")]
    [InlineData(typeof(Finding), "Box,Code,Field,Message,Page,Severity")]
    [InlineData(typeof(SignatureReport), "Algorithm,CoversWholeDocument,Explanation,Integrity,Signer,Trust")]
    [InlineData(typeof(ExpensePrediction), "Confidence,Kind,Likeliest,RunnerUp,RunnerUpConfidence")]
    [InlineData(typeof(ExpenseSubject), "ContractTitle,LineName,Remarks,SellerName,Specification,Unit")]
    [InlineData(typeof(ApplicationForm), "ApplicationYear,Claims,Declared,IndustryCode,IsInferred,Kind,Measures,Name,OtherSupport,Park,PriorAwards,Submitted,UnifiedSocialCreditCode")]
    [InlineData(typeof(ProposedAward), "Amount,Article,Assumptions,Base,Criteria,Derivation,Findings,InKind,Measure,Status")]
    [InlineData(typeof(Measure),
        "ApplicantKinds,Article,Assumptions,Base,BaseInput,BaseIsOutlay,Ceilings,Conditions,CountsPaid,Evidence,Examples,ExpenseKinds,File,HasMoneyBase,Id,Inputs,Mechanism,Name,NeedsGuide,Once,"
        + "ParkRecognition,Period,PeriodBasis,Readings,Related,Requires,SameThing,Scope,Summary,UpTo,WithTax,YearlyPlaces,Years")]
    [InlineData(typeof(Requirement), "Bound,Cites,Id,Input,IsSetByGuide,Kind,MissedIsOpen,Text")]
    [InlineData(typeof(PolicyNotice), "Guide,Id,InForceCites,InForceFrom,InForceTo,IndustryDivisions,Number,Readings,ScopeCites,Title")]
    [InlineData(typeof(ApplicationGuide), "ApplicationYear,Budget,BudgetCites,File,IsSynthetic,Number,Published,Title,Window")]
    public void Every_part_of_evidence_and_policy_is_known_to_be_kept_and_compared(Type form, string known) => Assert.Equal(
        known, string.Join(',', form.GetProperties(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Instance).Select(p => p.Name).Order(StringComparer.Ordinal)));
}
