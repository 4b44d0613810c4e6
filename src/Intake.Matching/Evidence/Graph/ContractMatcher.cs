using System.Collections.Immutable;
using Intake.Extraction.Fields.Contract;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Extraction.Verification;
using Intake.Matching.Awards;

namespace Intake.Matching.Evidence.Graph;

/// <summary>
/// Finds the contract of an invoice or interest receipt: the parties agree in their roles, and of several such contracts the one whose number is quoted,
/// else the one in force at the time, else of those the one with that amount to the fen. Where several remain none is chosen.
/// </summary>
internal sealed class ContractMatcher(ImmutableArray<ContractPaper> contracts)
{
    public InvoiceContract Find(ContractSubject subject)
    {
        var between = contracts.Where(c => Between(c, subject) >= PartyMatch.SameByCode).ToImmutableArray();
        if (between.IsEmpty)
        {
            var nearly = contracts.Where(c => Between(c, subject) == PartyMatch.Nearly).ToImmutableArray();
            return nearly.IsEmpty
                ? None(CheckOutcome.Unknown, Message.Of("graph.contract_missing", subject.Shown, subject.Payer ?? "?", subject.Payee ?? "?"), [])
                : None(CheckOutcome.Unknown, Message.Of("graph.contract_nearly", Names(nearly), Parties(nearly[0]), subject.Payer ?? "?", subject.Payee ?? "?"), nearly);
        }

        var quoted = between.Where(c => QuotedNumbers.Contains(subject.Text, c.Number)).ToImmutableArray();
        if (quoted.IsEmpty && QuotedNumbers.Contract(subject.Text) is { } named)
        {
            between = [.. between.Where(c => c.Number is null)];
            if (between.IsEmpty)
            {
                return None(CheckOutcome.Unknown, Message.Of("graph.contract_other_number", subject.Shown, named), []);
            }
        }

        var fitting = (quoted.IsEmpty ? between : quoted).Where(c => IsInForce(c, subject)).ToImmutableArray();
        if (fitting.IsEmpty)
        {
            var candidates = quoted.IsEmpty ? between : quoted;
            return None(CheckOutcome.Fail, Message.Of("graph.contract_not_in_force", Names(candidates), subject.Shown, When(subject), Term(candidates[0])), candidates);
        }

        var exact = fitting.Length > 1 ? [.. fitting.Where(c => HasAmount(c, subject))] : fitting;
        var chosen = exact.Length == 1 ? exact[0] : fitting.Length == 1 ? fitting[0] : null;
        return chosen is null
            ? None(CheckOutcome.Unknown, Message.Of("graph.contract_ambiguous", subject.Shown, Names(fitting)), fitting)
            : Found(chosen, subject, !quoted.IsEmpty);
    }

    /// <summary>The one contract of these parties whose number a payment quotes; null where none or several.</summary>
    public ContractPaper? Quoted(PaymentPaper payment)
    {
        var subject = ContractSubject.Of(payment);
        var quoted = contracts.Where(c => QuotedNumbers.Contains(payment.Text, c.Number) && Between(c, subject) >= PartyMatch.SameByCode).ToList();
        return quoted.Count == 1 ? quoted[0] : null;
    }

    /// <summary>Reasons of an edge by quoted number alone.</summary>
    public static ImmutableArray<EdgeReason> QuotedReasons(ContractPaper contract, PaymentPaper payment)
    {
        var subject = ContractSubject.Of(payment);
        return [OfParties(contract, subject, Between(contract, subject)), OfNumber(contract, subject)];
    }

    private static InvoiceContract Found(ContractPaper contract, ContractSubject subject, bool isQuoted)
    {
        var reasons = ImmutableArray.CreateBuilder<EdgeReason>();
        var parties = Between(contract, subject);
        reasons.Add(OfParties(contract, subject, parties));
        if (isQuoted)
        {
            reasons.Add(OfNumber(contract, subject));
        }

        reasons.Add(EdgeReason.Of(subject.Periods.IsEmpty ? "dates" : "term", Message.Of("graph.reason_in_force", When(subject), Term(contract)),
            PaperInk.Of(subject.Document, subject.DateField), PaperInk.Of(contract.Document, ContractFields.SignDate),
            PaperInk.Of(contract.Document, ContractFields.StartDate), PaperInk.Of(contract.Document, ContractFields.EndDate)));
        if (HasAmount(contract, subject))
        {
            reasons.Add(EdgeReason.Of("amount_equal", Message.Of("graph.reason_contract_amount", (contract.Total ?? contract.Monthly)!.Value.ToString()),
                PaperInk.Of(subject.Document, subject.SumField), PaperInk.Of(contract.Document, contract.AmountField)));
        }

        var isProven = contract.Document.Status == DocumentStatus.Accepted && parties == PartyMatch.Same && contract.Since is not null;
        return new InvoiceContract(
            contract, reasons.DrainToImmutable(), isProven ? CheckOutcome.Pass : CheckOutcome.Unknown,
            Message.Of(isProven ? "graph.contract_found" : contract.Since is null ? "graph.contract_undated" : parties == PartyMatch.Same ? "graph.contract_not_proven" : "graph.contract_by_code", contract.Shown, contract.Document.Name),
            [contract]);
    }

    private static EdgeReason OfParties(ContractPaper contract, ContractSubject subject, PartyMatch how) => EdgeReason.Of(
        "parties", Message.Of(how == PartyMatch.Same ? "graph.reason_parties" : "graph.reason_parties_code", subject.Payer ?? subject.PayerTaxId ?? "?", subject.Payee ?? subject.PayeeTaxId ?? "?"),
        PaperInk.Of(subject.Document, subject.PayerField), PaperInk.Of(subject.Document, subject.PayeeField),
        PaperInk.Of(contract.Document, contract.One.Field), PaperInk.Of(contract.Document, contract.Other.Field));

    private static EdgeReason OfNumber(ContractPaper contract, ContractSubject subject) => EdgeReason.Of(
        "number_quoted", Message.Of("graph.reason_number", contract.Shown, subject.Shown),
        PaperInk.Of(subject.Document, subject.TextField), PaperInk.Of(contract.Document, ContractFields.ContractNumber));

    /// <summary>How both parties agree: as the worse of the two does.</summary>
    private static PartyMatch Between(ContractPaper contract, ContractSubject subject)
    {
        var straight = Worse(contract.One.Match(subject.Payer, subject.PayerTaxId), contract.Other.Match(subject.Payee, subject.PayeeTaxId));
        var crossed = contract.HasRoles ? PartyMatch.Other : Worse(contract.Other.Match(subject.Payer, subject.PayerTaxId), contract.One.Match(subject.Payee, subject.PayeeTaxId));
        return straight >= crossed ? straight : crossed;
    }

    private static PartyMatch Worse(PartyMatch a, PartyMatch b) => a < b ? a : b;

    /// <summary>Nothing the papers state speaks against it: the service lies within the term; without a stated period the day of the paper, which is not before the signing either.</summary>
    private static bool IsInForce(ContractPaper contract, ContractSubject subject)
    {
        var (from, to) = (contract.Start ?? contract.Signed, contract.End);
        if (!subject.Periods.IsEmpty)
        {
            return subject.Periods.All(p => !(p.First < from) && !(p.Last > to));
        }

        return !(subject.Date < contract.Since) && !(subject.Date > to);
    }

    private static bool HasAmount(ContractPaper contract, ContractSubject subject) => subject.Sums.Any(sum =>
        sum == contract.Total || (contract.Monthly is { } rent && rent > Money.Zero && sum >= rent && sum.Fen % rent.Fen == 0));

    private static InvoiceContract None(CheckOutcome outcome, Message text, ImmutableArray<ContractPaper> candidates) => new(null, [], outcome, text, candidates);

    private static string When(ContractSubject subject) => subject.Periods.IsEmpty
        ? subject.Date is { } day ? Amounts.Day(day) : "?"
        : string.Join(", ", subject.Periods.Select(p => p.ToString()));

    private static string Term(ContractPaper contract) => $"{(contract.Since is { } since ? Amounts.Day(since) : "?")}/{(contract.End is { } end ? Amounts.Day(end) : "?")}";

    private static string Names(ImmutableArray<ContractPaper> papers) => string.Join(", ", papers.Select(c => c.Shown).Take(5)) + (papers.Length > 5 ? " …" : "");

    private static string Parties(ContractPaper contract) => $"{contract.One.Name ?? "?"} / {contract.Other.Name ?? "?"}";
}
