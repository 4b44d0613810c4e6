namespace Intake.Extraction.Fields.Forms;

/// <summary>The day that a form prints without a label, as under its title. Of several unlabelled days none is chosen.</summary>
internal static class LoneDay
{
    public static ExtractedField? Of(FormPage form, FieldName name)
    {
        var labelled = form.Labels.SelectMany(static label => label.Beside.Take(1).Concat(label.Wrapped)).ToHashSet();
        var days = form.Pieces.Where(piece => !labelled.Contains(piece)).Select(static piece => FormDate.Read(piece.Ink)).OfType<FormReading>().ToList();
        return days.Count > 0 && days.TrueForAll(day => day.Value == days[0].Value) ? FormReading.Settle(name, days) : null;
    }
}
