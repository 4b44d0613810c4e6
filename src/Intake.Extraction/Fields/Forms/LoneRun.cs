using Intake.Extraction.Fields.Layout;

namespace Intake.Extraction.Fields.Forms;

/// <summary>Text that stands for itself in its row, with wide white space or nothing beside it: titles, addressees, signatures, days of signing.</summary>
internal static class LoneRun
{
    /// <summary>White space that parts two of them, in ems; less than that stretches one, as titles and offices are printed.</summary>
    public const float Gap = 1.8f;

    public static IEnumerable<TextSpan> All(IEnumerable<FormPage> forms) => forms.SelectMany(static form => form.Text.Rows).SelectMany(static row => row.Runs(Gap * row.Page.Em));

    /// <summary>The days that stand alone, in reading order.</summary>
    public static IEnumerable<FormReading> Days(IEnumerable<FormPage> forms)
    {
        foreach (var run in All(forms))
        {
            if (FormDate.TryRead(run, out var day, out var ink) && ink.End == run.End)
            {
                yield return new FormReading(FormDate.Iso(day), ink);
            }
        }
    }

    /// <summary>Height of the run's characters, as a fraction of the page.</summary>
    public static float Height(TextSpan run)
    {
        var height = 0f;
        for (var i = run.Start; i < run.End; i++)
        {
            height = Math.Max(height, run.Row.Glyphs[i].Y1 - run.Row.Glyphs[i].Y0);
        }

        return height;
    }
}
