using Intake.Extraction.Fields;

namespace Intake.Extraction.Verification.Checks;

/// <summary>The rows of a list add up to its printed total, exact to the fen: proves the total, which was printed apart from them.</summary>
/// <param name="total">The field that holds the total.</param>
public sealed class RowsSumCheck(FieldName total) : IDocumentCheck
{
    public string Name => "lines_sum";

    public CheckResult Run(VerificationSubject subject)
    {
        var lines = subject.Settled.Lines;
        var where = subject.InkOf(total);
        if (lines.IsEmpty)
        {
            return this.Unknown(where, "receipt.rows_none");
        }

        if (subject.Settled.Money(total) is not { } printed)
        {
            return this.NotRead(where, total);
        }

        var sum = 0m;
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Amount is not { } amount)
            {
                return this.Unknown(VerificationSubject.InkOf(lines[i]) ?? where, "receipt.rows_amount_missing", Figures.Line(i + 1, lines[i]));
            }

            sum += amount.Yuan;
        }

        var count = Figures.Number(lines.Length);
        return sum == printed.Yuan
            ? this.Pass(where, "receipt.rows_pass", count, printed.ToString()) with { Proves = lines.Length > 1 ? [total] : [] }
            : this.Fail(where, "receipt.rows_fail", count, Figures.Yuan(sum), printed.ToString());
    }
}
