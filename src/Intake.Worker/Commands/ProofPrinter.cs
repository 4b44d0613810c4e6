using Intake.Matching.Evidence;
using Intake.Matching.Proving;
using Intake.Worker.Reports;
using Intake.Worker.Reports.Terminal;

namespace Intake.Worker.Commands;

/// <summary>What the examination of a catalogue came to, for a person: a table of the checks, then by check whatever does not simply hold, with its cases.</summary>
internal sealed class ProofPrinter(ProofResult result, Conversation talk)
{
    /// <summary>More cases than these of one proof are only in the JSON.</summary>
    private const int MostCases = 6;

    /// <param name="withWhatHolds">Whether to explain what holds too, and not only count it.</param>
    public void Write(bool withWhatHolds)
    {
        Summary();
        foreach (var check in ProofCheck.All)
        {
            var shown = result.Proofs.Where(p => p.Check == check && (withWhatHolds || p.Outcome != ProofOutcome.Holds)).ToList();
            if (shown.Count > 0)
            {
                talk.Output.WriteLine();
                Line($"{talk.Text("proving.check_" + check)} ({check})");
                shown.ForEach(Explain);
            }
        }

        talk.Output.WriteLine();
        Line(talk.Text(
            "proving.summary", Count(ProofOutcome.Holds), Count(ProofOutcome.HoldsWithRemark), Count(ProofOutcome.Fails), Count(ProofOutcome.NotDecidable), Figures.Count(result.Assessed)));
    }

    private void Summary()
    {
        var rows = ProofCheck.All.Select(check => new[] { talk.Text("proving.check_" + check) }
            .Concat(Enum.GetValues<ProofOutcome>().Select(outcome => Figures.Count(result.Proofs.Count(p => p.Check == check && p.Outcome == outcome)))).ToArray());
        new TextTable(
            talk.Text("proving.title", result.Policy),
            [talk.Text("proving.check"), .. Enum.GetValues<ProofOutcome>().Select(Name)],
            [.. rows],
            new HashSet<int> { 1, 2, 3, 4 }).Write(talk.Output, talk.OutputIsTerminal);
    }

    private void Explain(Proof proof)
    {
        var years = proof.Years.IsEmpty ? "" : $" [{string.Join(", ", proof.Years.Select(y => Figures.Count(y)))}]";
        Line($"  - {Name(proof.Outcome)}: {proof.Aspect}{(proof.Measures.IsEmpty ? "" : " · ")}{string.Join(", ", proof.Measures)}{years}");
        Line("      " + talk.Messages.Text(proof.Explanation));
        foreach (var shown in proof.Cases.Take(MostCases))
        {
            Line("      · " + Words(shown));
        }

        if (proof.Cases.Length > MostCases)
        {
            Line("      · " + talk.Text("proving.more_cases", Figures.Count(proof.Cases.Length - MostCases)));
        }
    }

    private string Words(ProofCase shown)
    {
        var form = shown.Form;
        string[] given =
        [
            Figures.Count(form.ApplicationYear),
            .. form.Park is { Recognition: { } recognition } ? [talk.Text("proving.case_park", EnumNames<ParkRecognition>.Of(recognition))] : Array.Empty<string>(),
            .. form.Declared.Select(d => $"{d.Measure} {{{string.Join(", ", d.Figures.Select(f => $"{f.Input}: {f.Value}"))}}}"),
            .. form.PriorAwards.Select(p => talk.Text("proving.case_prior", p.Measure, Figures.Count(p.Year), p.Amount.ToString())),
            .. form.OtherSupport.Select(s => talk.Text("proving.case_support", s.Measure, s.Amount.ToString())),
        ];
        return $"{string.Join("; ", given)} → {string.Join("; ", shown.Awards.Select(Award))}";
    }

    private string Award(ProofAward award) => award.InKind is { } quantity
        ? talk.Text("proving.case_in_kind", award.Measure, Figures.Count(quantity))
        : $"{award.Measure} {award.Amount} ({EnumNames<Matching.Awards.AwardStatus>.Of(award.Status)})";

    private string Name(ProofOutcome outcome) => talk.Text("proving.outcome_" + EnumNames<ProofOutcome>.Of(outcome));

    private string Count(ProofOutcome outcome) => Figures.Count(result.Count(outcome));

    private void Line(string text) => talk.Output.WriteLine(Printable.Of(text));
}
