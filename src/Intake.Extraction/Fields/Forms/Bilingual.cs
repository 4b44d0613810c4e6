using Intake.Extraction.Fields.Layout;

namespace Intake.Extraction.Fields.Forms;

/// <summary>English that forms print beside or below their Chinese labels: part of the label, never of the value.</summary>
internal static class Bilingual
{
    private const int LongestTranslation = 40;

    // Longest first, so that a run of letters without spaces is taken apart.
    private static readonly string[] Words = LongestFirst(
    [
        "outstanding", "description", "confirmation", "commission", "institution", "certificate", "registration", "instruction", "information", "transferred", "transfer", "document", "recipient", "receiver", "signatory",
        "customer", "client", "contract", "agreement", "category", "charges", "charge", "details", "detail", "address", "balance", "branch", "period", "company", "drawer", "drawee", "holder",
        "sender", "method", "status", "online", "advice", "annum", "posted", "posting", "booking", "capital", "business", "enterprise", "electronic", "overdue", "penalty", "maturity", "issued", "issuer", "issuing", "issue", "valid", "until",
        "ordering", "order", "entry", "daily", "rates", "dates", "days", "note", "unit", "due", "fee", "per", "p.a.", "p.a", "by", "on", "for", "our", "your", "id", "this",
        "transaction", "beneficiary's", "beneficiary", "remitter's", "remitter", "applicant", "reference", "remittance", "signature", "principal", "settlement",
        "currency", "interest", "borrower's", "borrower", "lender's", "lender", "receipt", "summary", "purpose", "opening", "payment", "remarks", "remark", "voucher",
        "account", "accounting", "payer's", "payee's", "number", "serial", "amount", "figures", "payer", "payee", "usage", "words", "start", "value",
        "title", "total", "trade", "debit", "credit", "bank's", "bank", "name", "code", "date", "time", "type", "full", "loan", "rate", "from", "paid", "sum",
        "acct", "a/c", "end", "ref", "and", "the", "in", "no", "of", "to", "&", "/", ".", "'s",
    ]);

    /// <summary>The place behind English words of labels that stand from here on; the same place where the letters are something else.</summary>
    public static int Skip(TextRow row, int at)
    {
        var end = at;
        while (end < row.Text.Length && (char.IsAsciiLetter(row.Text[end]) || row.Text[end] is '.' or '/' or '\'' or '&'))
        {
            end++;
        }

        // KJ0012 behind Loan No. is the value: words end where white space is.
        for (; end > at; end--)
        {
            if ((end == row.Text.Length || !char.IsAsciiLetter(row.Text[end]) || row.GapBefore(end) > 0.12f * row.Page.Em) && AreWords(row.Text.AsSpan(at, end - at)))
            {
                return end;
            }
        }

        return at;
    }

    /// <summary>
    /// The place of the colon that ends Latin words from here on: what stands between a Chinese label and its colon translates it, whatever the
    /// words. The same place where there is none.
    /// </summary>
    public static int SkipToColon(TextRow row, int at)
    {
        var end = at;
        while (end < row.Text.Length && end - at < LongestTranslation && (char.IsAsciiLetter(row.Text[end]) || row.Text[end] is '.' or '/' or '\'' or '&' or '-' or ',' or '(' or ')'))
        {
            end++;
        }

        return end > at && end < row.Text.Length && row.Text[end] == ':' && char.IsAsciiLetter(row.Text[at]) ? end : at;
    }

    /// <summary>Whether the text is nothing but English words of labels.</summary>
    public static bool AreWords(ReadOnlySpan<char> text)
    {
        var letters = 0;
        while (!text.IsEmpty)
        {
            var length = 0;
            foreach (var word in Words)
            {
                if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                {
                    length = word.Length;
                    break;
                }
            }

            if (length == 0)
            {
                return false;
            }

            letters += length;
            text = text[length..];
        }

        return letters >= 2;
    }

    private static string[] LongestFirst(string[] words)
    {
        Array.Sort(words, static (a, b) => b.Length != a.Length ? b.Length.CompareTo(a.Length) : string.CompareOrdinal(a, b));
        return words;
    }
}
