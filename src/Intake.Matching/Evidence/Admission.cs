using System.Collections.Immutable;
using Intake.Extraction.Documents;
using Intake.Extraction.Messages;
using Intake.Extraction.Verification;
using Intake.Matching.Awards;
using Intake.Matching.Measures;

namespace Intake.Matching.Evidence;

/// <summary>Whether the lines of an invoice count at all, why, and what stays open about it.</summary>
/// <param name="SpeaksForApplicant">False where the invoice is somebody else's: then it brings no measure into play.</param>
internal sealed record Admission(bool Counts, Message Reason, ImmutableArray<OpenPoint> Open, bool SpeaksForApplicant = true)
{
    /// <summary>
    /// Decides for an ordinary invoice. What is not proven counts only with an open point; what a check speaks against does not count
    /// until a person has decided, and the open point says how much hangs on it.
    /// </summary>
    /// <param name="isOfYear">Whether payment or service puts any of it into the year, whatever the day of the invoice.</param>
    /// <param name="isPaid">Whether the papers show a payment and settle how much it pays.</param>
    public static Admission Of(EvidencePiece piece, BuyerMatch buyer, int expenseYear, PolicyNotice notice, bool isOfYear, bool isPaid)
    {
        var leader = piece.Leader;
        if (piece.IsConflict)
        {
            return No("evidence.reason_conflict", new OpenPoint("document_conflict", Severity.Error, "evidence.open_conflict", piece.Contradictions()));
        }

        if (buyer == BuyerMatch.Other)
        {
            return No("evidence.reason_other_buyer") with { SpeaksForApplicant = false };
        }

        if (leader.IssueDate is { } date && date.Year != expenseYear && !isOfYear)
        {
            return new Admission(false, Message.Of("evidence.reason_period", Amounts.Day(date), Amounts.Count(expenseYear)), []);
        }

        if (buyer == BuyerMatch.Unknown)
        {
            return No("evidence.reason_buyer_unknown", new OpenPoint("buyer_unknown", Severity.Warning, "evidence.open_buyer_unknown", Label.Plain("")));
        }

        if (leader.Document.Status != DocumentStatus.Accepted && Against(leader.Document) is { IsEmpty: false } against)
        {
            return No("evidence.reason_contradicted", new OpenPoint("document_contradicted", Severity.Warning, "evidence.open_contradicted", Label.Joined(against)));
        }

        var open = ImmutableArray.CreateBuilder<OpenPoint>();
        if (leader.Document.Status != DocumentStatus.Accepted)
        {
            var point = new OpenPoint("document_not_proven", Severity.Warning, "evidence.open_not_proven", Label.Joined(Unproven(leader.Document)));
            if (notice.Reads(ReadingIds.UnprovenDocument, "does_not_count"))
            {
                return No("evidence.reason_not_proven", point);
            }

            open.Add(point);
        }

        if (buyer == BuyerMatch.Doubtful)
        {
            open.Add(new OpenPoint("buyer_doubtful", Severity.Warning, "evidence.open_buyer_doubtful", Label.Plain("")));
        }

        if (piece.LinesDiffer)
        {
            open.Add(new OpenPoint("rendition_lines_differ", Severity.Warning, "evidence.open_lines_differ", Label.Plain(DossierChecks.Others(leader, piece))));
        }

        return !isPaid && notice.Reads(ReadingIds.UnpaidInvoice, "does_not_count")
            ? new Admission(false, Message.Of("evidence.reason_unpaid"), open.ToImmutable())
            : new Admission(true, Message.Of("evidence.reason_counted"), open.ToImmutable());
    }

    /// <summary>The failed checks that speak against a document, or the errors where no check failed; empty if nothing does.</summary>
    private static ImmutableArray<Message> Against(ExaminedDocument document) => Named(document, CheckOutcome.Fail, Severity.Error);

    /// <summary>What keeps a document from being proven: its warnings, or the open checks where it has none.</summary>
    private static ImmutableArray<Message> Unproven(ExaminedDocument document)
    {
        var warnings = Codes(document, Severity.Warning);
        return warnings.IsEmpty ? Named(document, CheckOutcome.Unknown, Severity.Warning) : warnings;
    }

    private static ImmutableArray<Message> Named(ExaminedDocument document, CheckOutcome outcome, Severity severity)
    {
        ImmutableArray<Message> checks = [.. document.Checks.Where(c => c.Outcome == outcome).Select(c => Label.Check(c.Name))];
        return checks.IsEmpty ? Codes(document, severity) : checks;
    }

    private static ImmutableArray<Message> Codes(ExaminedDocument document, Severity severity) =>
        [.. document.Findings.Where(f => f.Severity == severity).Select(f => f.Code).Distinct().Select(Label.Finding)];

    private static Admission No(string key, params ImmutableArray<OpenPoint> open) => new(false, Message.Of(key), open);
}
