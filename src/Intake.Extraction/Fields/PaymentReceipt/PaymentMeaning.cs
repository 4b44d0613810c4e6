using Intake.Extraction.Fields.Forms;
using L = Intake.Extraction.Fields.PaymentReceipt.PaymentLabels;

namespace Intake.Extraction.Fields.PaymentReceipt;

/// <summary>What the words of a label on a receipt of a payment mean together.</summary>
internal static class PaymentMeaning
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
            LabelWord.Filler => OfAmount(said),
            LabelWord.Amount or LabelWord.Total => OfAmount(said),
            LabelWord.Date => OfDate(said),
            LabelWord.Code => OfCode(said),
            LabelWord.Name or LabelWord.Account or LabelWord.Bank => OfParty(said),
            LabelWord.Person => said.Last == LabelWord.Person || said.Last == LabelWord.Filler ? SideOf(said) : null,
            LabelWord.Usage => said.Has(LabelWord.Fee) ? null : L.Usage,
            LabelWord.Postscript => said.Has(LabelWord.Fee) ? null : L.Postscript,
            LabelWord.Summary => L.Summary,
            LabelWord.Remark => L.Remark,
            LabelWord.Fee => said.Count > 1 ? L.None : null,
            // 本方 and 对方 alone head a column; 付款 alone is a verb.
            LabelWord.Own or LabelWord.Other when said.Count == 1 => SideOf(said),
            _ => null,
        };
    }

    private static string? OfAmount(LabelSense said)
    {
        if (said.HasAny(LabelWord.Fee, LabelWord.Name, LabelWord.Code) || said.HasAny(LabelWord.Aside, LabelWord.Date))
        {
            return said.Head == LabelWord.Filler ? null : L.None;
        }

        if (said.Has(LabelWord.Upper))
        {
            return said.Has(LabelWord.Lower) ? L.Amount : L.Words;
        }

        if (said.Head == LabelWord.Filler)
        {
            return said.Has(LabelWord.Lower) ? L.Amount : null;
        }

        return said.Has(LabelWord.Total) ? L.Total : said.Has(LabelWord.Amount) ? L.Amount : null;
    }

    private static string OfDate(LabelSense said) =>
        said.Has(LabelWord.Aside) ? L.PrintDate
        : said.Has(LabelWord.Effective) ? L.ValueDate
        : said.HasAny(LabelWord.Booked, LabelWord.Collect) ? L.BookDate
        : said.HasAny(LabelWord.Pay, LabelWord.Trade) ? L.TradeDate
        : L.OtherDate;

    private static string? OfCode(LabelSense said)
    {
        if (said.HasAny(LabelWord.Fee, LabelWord.Amount, LabelWord.Date))
        {
            return null;
        }

        if (said.HasAny(LabelWord.Person, LabelWord.Account, LabelWord.Bank) || said.HasAny(LabelWord.Aside, LabelWord.Name) || said.HasAny(LabelWord.Own, LabelWord.Other))
        {
            return L.None;
        }

        return said.Has(LabelWord.Receipt) ? L.Number
            : said.HasAny(LabelWord.Voucher, LabelWord.Usage) ? L.VoucherNumber
            : said.HasAny(LabelWord.Trade, LabelWord.Booked) ? L.SerialNumber
            : L.OtherNumber;
    }

    private static string? OfParty(LabelSense said)
    {
        if (said.HasAny(LabelWord.Amount, LabelWord.Date, LabelWord.Code) || said.HasAny(LabelWord.Fee, LabelWord.Usage, LabelWord.Receipt) || said.HasAny(LabelWord.Voucher, LabelWord.Summary))
        {
            return null;
        }

        var side = SideOf(said);
        if (said.Has(LabelWord.Bank))
        {
            // 受理行 makes the paper; 开户行 keeps an account.
            return side is not null ? side + L.BankPart : said.Has(LabelWord.Handle) ? L.Bank : said.Has(LabelWord.Trade) ? L.None : L.BankPart;
        }

        if (said.HasAny(LabelWord.Handle, LabelWord.Aside, LabelWord.Trade) || said.Has(LabelWord.Booked) && side is null)
        {
            return L.None;
        }

        // 账户名称: the name of an account is its holder's.
        var part = said.Head == LabelWord.Name ? L.NamePart : L.AccountPart;
        return (side ?? "") + part;
    }

    private static string? SideOf(LabelSense said) =>
        said.Has(LabelWord.Pay) ? said.Has(LabelWord.Collect) ? null : nameof(FormSide.Payer)
        : said.Has(LabelWord.Collect) ? nameof(FormSide.Payee)
        : said.Has(LabelWord.Own) ? nameof(FormSide.Own)
        : said.Has(LabelWord.Other) ? nameof(FormSide.Other)
        : null;
}
