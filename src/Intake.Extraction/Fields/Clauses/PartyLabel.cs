namespace Intake.Extraction.Fields.Clauses;

/// <summary>A place that names a party: 甲方(出租方):, 贷款人, (以下简称“乙方”).</summary>
/// <param name="Words">The label with what its brackets say: by which role and letter are told.</param>
/// <param name="Place">The label itself.</param>
/// <param name="Name">Where the name stands; null where the label stands alone.</param>
internal sealed record PartyLabel(string Words, Mention Place, Mention? Name)
{
    /// <summary>甲, 乙, 丙 or 丁; null where the label has none.</summary>
    public char? Letter
    {
        get
        {
            var at = Words.IndexOf('方', StringComparison.Ordinal);
            for (; at > 0; at = Words.IndexOf('方', at + 1))
            {
                if (Words[at - 1] is '甲' or '乙' or '丙' or '丁')
                {
                    return Words[at - 1];
                }
            }

            return null;
        }
    }
}
