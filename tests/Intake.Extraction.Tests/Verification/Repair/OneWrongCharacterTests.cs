namespace Intake.Extraction.Tests.Verification.Repair;

/// <summary>One wrong character in any amount, date, number or credit code of a proven invoice is noticed.</summary>
public sealed class OneWrongCharacterTests(ITestOutputHelper output)
{
    [Fact]
    public void An_invoice_read_without_a_slip_is_proven_but_for_its_names()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var invoice = new RecognisedInvoice(seed);
            var document = RecognisedInvoice.Examine(invoice.Page());

            Assert.True(invoice.IsRight(document), $"invoice {seed}");
            Assert.True(RecognisedInvoice.IsProven(document), $"invoice {seed}: {string.Join(", ", document.Findings.Select(finding => $"{finding.Code} {finding.Field} {Said.English(finding.Message)}"))}");
        }
    }

    [Fact]
    public void A_sample_of_trials_is_noticed() => Assert.Empty(Enumerable.Range(0, 300).Select(WrongCharacter.Try).Where(trial => !trial.IsNoticed).Select(trial => $"{trial.Field}: {trial.Printed} read as {trial.Read}"));

    /// <summary>The measurement: <c>-explicit only -class '*OneWrongCharacterTests' -showLiveOutput</c>.</summary>
    [Fact(Explicit = true)]
    public void A_thousand_trials_counted_by_field()
    {
        var trials = Enumerable.Range(10_000, 1000).Select(WrongCharacter.Try).ToList();
        foreach (var field in trials.GroupBy(trial => trial.Field).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            output.WriteLine($"{field.Key,-22} {field.Count(),5} trials, noticed {field.Count(trial => trial.IsNoticed),5}, of which settled by proof {field.Count(trial => trial.IsSettled),5}");
        }

        output.WriteLine($"{"all",-22} {trials.Count,5} trials, noticed {trials.Count(trial => trial.IsNoticed),5}, of which settled by proof {trials.Count(trial => trial.IsSettled),5}");
        foreach (var trial in trials.Where(trial => !trial.IsNoticed))
        {
            output.WriteLine($"not noticed, {trial.Field}: {trial.Printed} read as {trial.Read}");
        }

        Assert.True(trials.Count(trial => trial.IsNoticed) >= 990);
    }
}
