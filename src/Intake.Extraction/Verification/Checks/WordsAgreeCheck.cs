using Intake.Extraction.Fields;
using Intake.Extraction.Values;

namespace Intake.Extraction.Verification.Checks;

/// <summary>An amount in capitals against the same in figures, to the fen: two prints of one amount that fail independently.</summary>
/// <param name="words">The field in capitals.</param>
/// <param name="figures">The field in figures.</param>
public sealed class WordsAgreeCheck(FieldName words, FieldName figures) : IDocumentCheck
{
    public string Name => "words_agree";

    public CheckResult Run(VerificationSubject subject)
    {
        var field = subject.Printed[words] ?? subject.Settled[words];
        var where = subject.InkOf(words) ?? subject.InkOf(figures);
        if (field?.Value is not { } capitals)
        {
            return this.Unknown(where, "check.words_missing");
        }

        if (subject.Settled.Money(figures) is not { } total)
        {
            return this.NotRead(where, figures);
        }

        if (!ChineseAmount.TryParse(capitals, out var said))
        {
            return this.Unknown(where, "check.words_unreadable", capitals);
        }

        return said == total
            ? this.Pass(where, "check.words_pass", capitals, total.ToString()) with { Proves = [words, figures] }
            : this.Fail(where, "check.words_fail", capitals, said.ToString(), total.ToString());
    }
}
