using Intake.Extraction.Fields;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;

namespace Intake.Extraction.Verification.Checks;

/// <summary>Both check characters of every unified social credit code (GB 32100-2015) that a paper prints. One that holds proves its own transcription.</summary>
/// <param name="codes">The fields that hold such codes.</param>
public sealed class CreditCodesCheck(params FieldName[] codes) : IDocumentCheck
{
    public string Name => "check_digit";

    public CheckResult Run(VerificationSubject subject)
    {
        var held = new List<FieldName>();
        foreach (var name in codes)
        {
            if (subject.Settled.Text(name) is not { } printed)
            {
                continue;
            }

            var id = TaxpayerId.Classify(printed);
            var where = subject.InkOf(name);
            if (id.Kind != TaxpayerIdKind.CreditCode)
            {
                return this.Answer(CheckOutcome.Unknown, where, "check.check_digit_unrecognised", Label.Field(name), printed);
            }

            if (!id.CreditCode.Holds)
            {
                return this.Answer(CheckOutcome.Fail, where, CheckDigitCheck.KeyOf(id.CreditCode), Label.Field(name), printed);
            }

            held.Add(name);
        }

        return held.Count == 0
            ? this.NotRead(null, codes[0])
            : this.Pass(subject.InkOf(held[0]), "check.codes_hold", string.Join("、", held.Select(name => subject.Settled.Text(name)))) with { Proves = [.. held] };
    }
}
