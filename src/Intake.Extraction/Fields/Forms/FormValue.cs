using System.Text;
using Intake.Extraction.Fields.Layout;

namespace Intake.Extraction.Fields.Forms;

/// <summary>What stands at a label, as the kind of value that the label announces. A value of another kind is none.</summary>
internal static class FormValue
{
    /// <summary>All lines of the value, from top to bottom.</summary>
    public static FormReading? Text(FormLabel label)
    {
        var lines = Lines(label);
        return lines.Count == 0 ? null : Solid(lines);
    }

    private static List<TextSpan> Lines(FormLabel label)
    {
        var pieces = new List<FormPiece>(label.Wrapped);
        if (label.Beside.Count > 0)
        {
            pieces.Add(label.Beside[0]);
        }

        pieces.Sort(static (a, b) => a.CenterY.CompareTo(b.CenterY));
        return pieces.ConvertAll(static piece => piece.Ink);
    }

    /// <summary>The name of a company or a person: has letters, no long number and none of the marks of other values.</summary>
    public static FormReading? Name(FormLabel label) => Text(label) is { } text && FormName.TryClean(text.Value, out var name) ? text with { Value = name } : null;

    /// <summary>The number of an account or card, with what masks it as printed; without spaces.</summary>
    public static FormReading? Account(FormLabel label) => FormCode.OfLines(Lines(label), asterisks: true) ?? First(label, static (span, _) => FormCode.Account(span));

    /// <summary>A number of digits, letters and hyphens, without spaces.</summary>
    public static FormReading? Code(FormLabel label) => FormCode.OfLines(Lines(label), asterisks: false) ?? First(label, static (span, _) => FormCode.Number(span));

    /// <summary>A number as contracts have them, words and brackets in it kept as printed: (2024)借字第00123号.</summary>
    public static FormReading? Reference(FormLabel label) => FormCode.ReferenceOfLines(Lines(label)) ?? First(label, static (span, _) => FormCode.Reference(span));

    public static FormReading? Date(FormLabel label) => First(label, static (span, _) => FormDate.Read(span));

    /// <summary>Money in yuan; a unit in the label (万元) is heeded.</summary>
    public static FormReading? Amount(FormLabel label) => First(label, FormAmount.Read);

    /// <summary>An amount in capitals, as printed.</summary>
    public static FormReading? Words(FormLabel label) =>
        label.Wrapped.Count == 0 ? First(label, static (span, _) => FormAmount.Words(span))
            : Text(label) is { } text && FormAmount.Words(text.Ink) is { } words ? words : null;

    public static FormReading Solid(IReadOnlyList<TextSpan> ink)
    {
        var text = new StringBuilder();
        foreach (var span in ink)
        {
            for (var i = span.Start; i < span.End; i++)
            {
                text.Append(span.Row.Glyphs[i].Printed);
            }
        }

        return new FormReading(text.ToString(), ink);
    }

    /// <summary>The first reading of: the piece beside, all that stands beside, the lines above and below.</summary>
    private static FormReading? First(FormLabel label, Func<TextSpan, FormLabel, FormReading?> read)
    {
        if (label.Beside.Count > 0)
        {
            var all = label.Beside[0].Ink with { End = label.Beside[^1].Ink.End };
            if ((read(label.Beside[0].Ink, label) ?? (label.Beside.Count > 1 ? read(all, label) : null)) is { } beside)
            {
                return beside;
            }
        }

        foreach (var piece in label.Wrapped)
        {
            if (read(piece.Ink, label) is { } wrapped)
            {
                return wrapped;
            }
        }

        return null;
    }
}
