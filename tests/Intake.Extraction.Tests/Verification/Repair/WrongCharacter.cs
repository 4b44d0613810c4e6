namespace Intake.Extraction.Tests.Verification.Repair;

/// <summary>One wrong character put into one place of a proven invoice, and what became of it.</summary>
/// <param name="Field">Where it was put.</param>
/// <param name="IsNoticed">Settled back by proof, or kept from being accepted.</param>
/// <param name="IsSettled">Put right by proof.</param>
internal sealed record WrongCharacter(string Field, string Printed, string Read, bool IsNoticed, bool IsSettled)
{
    private const string Figures = "0123456789";
    private const string CodeCharacters = "0123456789ABCDEFGHJKLMNPQRTUWXYOISZ";
    private const string Numerals = "零壹贰叁肆伍陆柒捌玖拾佰仟万圆角分整";

    /// <summary>The trial of that number; the same number gives the same trial.</summary>
    public static WrongCharacter Try(int trial)
    {
        var random = new Random(trial);
        var invoice = new RecognisedInvoice(trial);
        var places = invoice.Places().ToList();
        var (field, word) = places[random.Next(places.Count)];
        var spots = Enumerable.Range(0, word.Length).Where(i => Alphabet(field, word, i) is { } alphabet && alphabet.Contains(word[i], StringComparison.Ordinal)).ToList();
        var at = spots[random.Next(spots.Count)];
        var others = Alphabet(field, word, at)!.Replace(word[at].ToString(), string.Empty, StringComparison.Ordinal);
        var read = word[..at] + others[random.Next(others.Length)] + word[(at + 1)..];

        var document = RecognisedInvoice.Examine(invoice.Page(text => text == word ? read : text));
        var isRight = invoice.IsRight(document);
        return new WrongCharacter(field, word, read, isRight || !RecognisedInvoice.IsProven(document), isRight && RecognisedInvoice.IsProven(document));
    }

    private static string? Alphabet(string field, string word, int at) => field switch
    {
        "total_in_words" => Numerals,
        "buyer_tax_id" or "seller_tax_id" => at >= word.Length - 18 ? CodeCharacters : null,
        _ => Figures,
    };
}
