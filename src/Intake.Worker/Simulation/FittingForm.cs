using System.Collections.Immutable;
using Intake.Extraction.Messages;
using Intake.Matching.Evidence;
using Intake.Matching.Measures;

namespace Intake.Worker.Simulation;

/// <summary>
/// A form written for one policy as another can read it: figures declared for inputs that are not there, or are of another type, are left out and named.
/// Measures that are not there stay named: they match nothing, and without them the form would ask for every measure.
/// </summary>
internal static class FittingForm
{
    public static (ApplicationForm? Form, ImmutableArray<Message> Ignored) Of(ApplicationForm? form, MeasureCatalog catalog)
    {
        var ignored = ImmutableArray.CreateBuilder<Message>();
        var fitting = form is null ? null : form with { Declared = [.. form.Declared.Select(declared => Fitting(declared, catalog, ignored))] };
        return (fitting, ignored.ToImmutable());
    }

    private static DeclaredMeasure Fitting(DeclaredMeasure declared, MeasureCatalog catalog, ImmutableArray<Message>.Builder ignored)
    {
        if (catalog.Find(declared.Measure) is not { } measure)
        {
            return declared with { Figures = [] };
        }

        var kept = ImmutableArray.CreateBuilder<DeclaredFigure>();
        foreach (var figure in declared.Figures)
        {
            if (measure.Input(figure.Input) is { } input && Fits(figure.Value, input))
            {
                kept.Add(figure);
            }
            else
            {
                ignored.Add(Message.Of("simulate.figure_ignored", $"{declared.Measure}.{figure.Input}", figure.Value.ToString()!));
            }
        }

        return declared with { Figures = kept.DrainToImmutable() };
    }

    private static bool Fits(InputValue value, MeasureInput input) => (value, input.Type) switch
    {
        (InputValue.Amount, InputType.Money) => true,
        (InputValue.Number, InputType.Count) => true,
        (InputValue.YesNo, InputType.Flag) => true,
        (InputValue.Word word, InputType.Level) => input.Level(word.Value) is not null,
        (InputValue.Items items, InputType.Items) => items.Value.All(item =>
            item.Count == input.Fields.Length && input.Fields.All(field => item.TryGetValue(field.Name, out var of) && Fits(of, field))),
        _ => false,
    };
}
