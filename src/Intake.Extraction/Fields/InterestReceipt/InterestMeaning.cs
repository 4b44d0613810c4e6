using Intake.Extraction.Fields.Forms;
using L = Intake.Extraction.Fields.InterestReceipt.InterestLabels;

namespace Intake.Extraction.Fields.InterestReceipt;

/// <summary>What the words of a label on a paper about interest mean together. Penalties are kept apart from interest.</summary>
internal static class InterestMeaning
{
    public static string? Of(ReadOnlySpan<LabelWord> words)
    {
        var said = LabelSense.Of(words);
        if (said.Has(LabelWord.Count))
        {
            return said.Last == LabelWord.Count ? L.None : null;
        }

        return said.Head switch
        {
            LabelWord.Rate => said.Has(LabelWord.Penalty) ? L.Penalty : said.HasAny(LabelWord.Amount, LabelWord.Date, LabelWord.Code) ? null : L.Rate,
            LabelWord.Date => OfDate(said),
            LabelWord.Period => said.Has(LabelWord.Interest) || said.Has(LabelWord.Aside) ? L.Period : null,
            LabelWord.Start or LabelWord.End => said.Has(LabelWord.Interest) && said.Count > 1 ? said.Head == LabelWord.Start ? L.Start : L.End : null,
            LabelWord.Code => OfCode(said),
            LabelWord.Account => said.Has(LabelWord.Loan) ? L.LoanAccount : L.None,
            LabelWord.Name or LabelWord.Person => OfParty(said),
            LabelWord.Bank => said.Has(LabelWord.Lend) ? L.Lender : said.Count > 1 ? L.None : null,
            LabelWord.Lend => said.Count == 1 && said.Last == LabelWord.Lend ? null : said.Has(LabelWord.Filler) ? null : L.Lender,
            LabelWord.Usage => L.None,
            LabelWord.Filler or LabelWord.Amount or LabelWord.Total or LabelWord.Interest or LabelWord.Penalty or LabelWord.Principal or LabelWord.Balance => OfMoney(said),
            _ => null,
        };
    }

    private static string? OfMoney(LabelSense said)
    {
        if (said.HasAny(LabelWord.Code, LabelWord.Date, LabelWord.Name) || said.HasAny(LabelWord.Rate, LabelWord.Bank, LabelWord.Account) || said.Has(LabelWord.Aside))
        {
            return null;
        }

        if (said.Has(LabelWord.Upper))
        {
            return said.HasAny(LabelWord.Principal, LabelWord.Penalty, LabelWord.Balance) ? L.None : L.Words;
        }

        if (said.Has(LabelWord.Penalty))
        {
            return L.Penalty;
        }

        // 本息 and 本金及利息 are more than the interest.
        if (said.Has(LabelWord.Interest))
        {
            return said.Has(LabelWord.Principal) ? said.HasAny(LabelWord.Balance, LabelWord.Amount) || said.Head == LabelWord.Principal ? L.InterestBase : null
                : said.HasAny(LabelWord.Pay, LabelWord.Collect) || said.Has(LabelWord.Total) ? L.Paid
                : said.Has(LabelWord.Balance) ? L.None : L.Due;
        }

        if (said.Has(LabelWord.Principal))
        {
            return said.HasAny(LabelWord.Pay, LabelWord.Collect, LabelWord.Due) && !said.Has(LabelWord.Balance) ? L.Repaid : said.Has(LabelWord.Balance) ? L.Balance : L.Principal;
        }

        if (said.Has(LabelWord.Balance))
        {
            return said.HasAny(LabelWord.Loan, LabelWord.LoanNote, LabelWord.Borrow) ? L.Balance : L.None;
        }

        if (said.HasAny(LabelWord.Loan, LabelWord.LoanNote, LabelWord.Contract) && said.Has(LabelWord.Amount) && !said.HasAny(LabelWord.Pay, LabelWord.Collect))
        {
            return L.Lent;
        }

        // 付息金额 is interest, not an amount of whoever pays it.
        return said.Has(LabelWord.Borrow) ? null : said.Has(LabelWord.Total) ? L.Total : said.Has(LabelWord.Lower) || (said.Has(LabelWord.Amount) && said.Count > 1) ? L.Amount : null;
    }

    private static string? OfDate(LabelSense said)
    {
        if (said.HasAny(LabelWord.Amount, LabelWord.Code))
        {
            return null;
        }

        if (said.Has(LabelWord.Period))
        {
            return L.Period;
        }

        if (said.Has(LabelWord.Start))
        {
            return said.Has(LabelWord.End) ? L.Period : L.Start;
        }

        if (said.Has(LabelWord.End))
        {
            return L.End;
        }

        return said.HasAny(LabelWord.Due, LabelWord.Contract, LabelWord.LoanNote) ? L.None
            : said.Has(LabelWord.Aside) ? L.MadeDate
            : said.Has(LabelWord.Settle) ? L.SettledOn
            : said.HasAny(LabelWord.Pay, LabelWord.Collect, LabelWord.Trade) ? L.PaidDate
            : said.Has(LabelWord.Booked) ? L.BookDate
            : said.HasAny(LabelWord.Loan, LabelWord.Lend, LabelWord.Borrow) ? L.None
            : L.OtherDate;
    }

    private static string? OfCode(LabelSense said) =>
        said.HasAny(LabelWord.Amount, LabelWord.Date, LabelWord.Rate) ? null
        : said.Has(LabelWord.LoanNote) ? L.Loan
        : said.Has(LabelWord.Contract) ? L.Contract
        : said.Has(LabelWord.Receipt) ? L.Number
        : said.Has(LabelWord.Voucher) ? L.Number
        : said.HasAny(LabelWord.Trade, LabelWord.Booked) ? L.SerialNumber
        : said.HasAny(LabelWord.Person, LabelWord.Bank, LabelWord.Account) || said.HasAny(LabelWord.Aside, LabelWord.Name) ? L.None
        : said.Has(LabelWord.Loan) ? L.Loan
        : L.OtherNumber;

    private static string? OfParty(LabelSense said) =>
        said.HasAny(LabelWord.Amount, LabelWord.Date, LabelWord.Code) || said.HasAny(LabelWord.Trade, LabelWord.Receipt, LabelWord.Aside) ? null
        : said.Has(LabelWord.Bank) && !said.Has(LabelWord.Lend) ? L.None
        : said.Has(LabelWord.Lend) ? L.Lender
        : said.Has(LabelWord.Borrow) ? said.Count > 1 ? L.Borrower : null
        : said.Has(LabelWord.Loan) && said.Head == LabelWord.Name ? L.Borrower
        : said.Has(LabelWord.Pay) ? L.Payer
        : said.Has(LabelWord.Collect) ? L.Payee
        : said.Head == LabelWord.Name ? L.Customer
        : null;
}
