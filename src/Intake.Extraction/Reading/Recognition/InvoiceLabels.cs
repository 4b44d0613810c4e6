namespace Intake.Extraction.Reading.Recognition;

/// <summary>
/// Puts the printed labels of invoices right where one character was misread. Only on a page that shows by other labels that it is an invoice: in a
/// contract the same characters may be other words.
/// </summary>
internal static class InvoiceLabels
{
    private const int FewestCertain = 2;

    private static readonly string[] Labels =
    [
        "发票代码", "发票号码", "开票日期", "机器编号", "纳税人识别号", "统一社会信用代码", "开户行及账号", "价税合计", "规格型号", "税率/征收率",
        "增值税专用发票", "增值税普通发票", "增值税电子普通发票", "增值税电子专用发票", "货物或应税劳务", "项目名称", "(小写)", "(大写)",
    ];

    /// <param name="stretches">Of one page; changed in place.</param>
    public static void Repair(IReadOnlyList<List<RecognisedCharacter>> stretches)
    {
        var certain = Labels.Count(label => stretches.Any(characters => Enumerable.Range(0, characters.Count).Any(start => Differences(characters, start, label).Count == 0)));
        if (certain < FewestCertain)
        {
            return;
        }

        foreach (var characters in stretches)
        {
            Repair(characters);
        }
    }

    private static void Repair(List<RecognisedCharacter> characters)
    {
        for (var start = 0; start < characters.Count; start++)
        {
            // Two labels that differ in one character, of code and of number, are never taken for each other.
            var near = Labels.Select(label => (Label: label, Found: Differences(characters, start, label))).Where(static pair => pair.Found.Count <= 1).ToList();
            if (near.Count == 1 && near[0].Found.Count == 1)
            {
                var at = near[0].Found.At;
                characters[at] = characters[at] with { Text = near[0].Label[at - start].ToString() };
            }

            // A label ends with a colon; a semicolon stands nowhere else on a form.
            foreach (var (whole, _) in near)
            {
                var end = start + whole.Length;
                if (end < characters.Count && characters[end].Text is ";" or "；")
                {
                    characters[end] = characters[end] with { Text = ":" };
                }
            }
        }
    }

    /// <summary>In how many places the characters differ from the label, 2 standing for more, and where they last do.</summary>
    private static (int Count, int At) Differences(List<RecognisedCharacter> characters, int start, string label)
    {
        if (start + label.Length > characters.Count)
        {
            return (2, 0);
        }

        var found = (Count: 0, At: 0);
        for (var i = 0; i < label.Length && found.Count < 2; i++)
        {
            if (characters[start + i].Text is not [var character] || character != label[i])
            {
                found = (found.Count + 1, start + i);
            }
        }

        return found;
    }
}
