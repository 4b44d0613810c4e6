namespace Intake.Extraction.Fields.Forms;

/// <summary>The words of a label, asked for what they say together.</summary>
internal readonly ref struct LabelSense
{
    private readonly ulong _said;

    private LabelSense(ulong said, LabelWord head, LabelWord last, int count) => (_said, Head, Last, Count) = (said, head, last, count);

    /// <summary>The last word that names something: in 付款人开户行名称 the name, in 交易金额(大写) the amount. <see cref="LabelWord.Filler"/> where none does.</summary>
    public LabelWord Head { get; }

    /// <summary>The very last word.</summary>
    public LabelWord Last { get; }

    /// <summary>How many words name something.</summary>
    public int Count { get; }

    public static LabelSense Of(ReadOnlySpan<LabelWord> words)
    {
        var (said, head, count, depth) = (0UL, LabelWord.Filler, 0, 0);
        foreach (var word in words)
        {
            said |= 1UL << (int)word;
            depth += word == LabelWord.Open ? 1 : word == LabelWord.Close ? -1 : 0;
            if (word is not (LabelWord.Filler or LabelWord.Link or LabelWord.Open or LabelWord.Close or LabelWord.Upper or LabelWord.Lower or LabelWord.Currency))
            {
                head = word;
                count++;
            }
        }

        // What ends in 及 or opens a parenthesis is no whole label.
        return depth == 0 && words[^1] is not (LabelWord.Link or LabelWord.Open) && words[0] is not (LabelWord.Link or LabelWord.Close)
            ? new LabelSense(said, head, words[^1], count)
            : new LabelSense(0, LabelWord.Filler, LabelWord.Filler, 0);
    }

    public bool Has(LabelWord word) => (_said & (1UL << (int)word)) != 0;

    public bool HasAny(LabelWord first, LabelWord second) => Has(first) || Has(second);

    public bool HasAny(LabelWord first, LabelWord second, LabelWord third) => Has(first) || Has(second) || Has(third);
}
