using System.Collections.Immutable;
using Intake.Extraction.Messages;

namespace Intake.Matching.Evidence.Graph;

/// <summary>Payments that another paper throws doubt on: the same number with other content, or the same payment that may be there twice.</summary>
internal static class PaymentDoubts
{
    public static void Of(ImmutableArray<PaymentPaper> payments, List<PaperNote> notes)
    {
        foreach (var group in payments.Where(p => p.Number is not null).GroupBy(p => p.Number, StringComparer.Ordinal).Where(g => g.Skip(1).Any()))
        {
            foreach (var one in group)
            {
                notes.Add(Note(one, "payment_number_conflict", "graph.payment_number_conflict", group.Where(other => !ReferenceEquals(other, one))));
            }
        }

        foreach (var group in payments.Where(p => p is { Amount: not null, Date: not null }).GroupBy(p => (p.Amount, p.Date)).Where(g => g.Skip(1).Any()))
        {
            foreach (var one in group)
            {
                var alike = group.Where(other => !ReferenceEquals(other, one) && one.MayBe(other)).ToList();
                if (alike.Count > 0)
                {
                    notes.Add(Note(one, "possible_duplicate", "graph.payment_possible_duplicate", alike));
                }
            }
        }
    }

    private static PaperNote Note(PaymentPaper one, string code, string key, IEnumerable<PaymentPaper> others) =>
        new(one.Document.Id, code, true, Message.Of(key, one.Shown, one.Amount?.ToString() ?? "?", string.Join(", ", others.Select(o => o.Document.Name).Order(StringComparer.Ordinal).Take(5))));
}
