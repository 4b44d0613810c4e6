using Intake.Extraction.Reading.Pdf.Structure;
using UglyToad.PdfPig.Tokens;

namespace Intake.Extraction.Reading.Pdf.Content;

/// <summary>Draws what annotations show on the page: stamps, seals, form fields. A person sees them as part of the page.</summary>
internal static class Annotations
{
    private const int Hidden = 2;
    private const int NoView = 32;
    private const int MostAnnotations = 10_000;

    public static void Draw(PdfObjects objects, HiddenLayers layers, DictionaryToken page, ContentInterpreter interpreter, PdfResources resources, in GraphicsState state)
    {
        if (objects.Get<ArrayToken>(page, "Annots") is not { } annotations)
        {
            return;
        }

        foreach (var entry in annotations.Data.Take(MostAnnotations))
        {
            if (objects.Resolve(entry) is DictionaryToken annotation
                && (objects.GetInt(annotation, "F") & (Hidden | NoView)) == 0
                && objects.GetName(annotation, "Subtype") is not ("Popup" or "Link")
                && !layers.Hides(annotation)
                && Appearance(objects, annotation) is { } form
                && Placement(objects, annotation, form) is { } placement)
            {
                interpreter.RunAppearance(form, resources, GraphicsState.Initial(placement.Then(state.Matrix), state.Clip));
            }
        }
    }

    private static StreamToken? Appearance(PdfObjects objects, DictionaryToken annotation)
    {
        if (objects.GetDictionary(annotation, "AP") is not { } appearances)
        {
            return null;
        }

        return objects.Get(appearances, "N") switch
        {
            StreamToken stream => stream,
            DictionaryToken states when objects.GetName(annotation, "AS") is { } current => objects.Get<StreamToken>(states, current),
            _ => null,
        };
    }

    // ISO 32000-1, 12.5.5: the form's box, transformed by its matrix, is fitted into the annotation's rectangle.
    private static Affine? Placement(PdfObjects objects, DictionaryToken annotation, StreamToken form)
    {
        if (objects.GetNumbers(annotation, "Rect") is not [var a, var b, var c, var d]
            || objects.GetNumbers(form.StreamDictionary, "BBox") is not [var x0, var y0, var x1, var y1])
        {
            return null;
        }

        var matrix = objects.GetNumbers(form.StreamDictionary, "Matrix") is [var m0, var m1, var m2, var m3, var m4, var m5]
            ? new Affine(m0, m1, m2, m3, m4, m5)
            : Affine.Identity;
        var box = matrix.Apply(x0, y0, x1, y1);
        double left = Math.Min(a, c), bottom = Math.Min(b, d), width = Math.Abs(c - a), height = Math.Abs(d - b);
        if (!(box.Width > 0 && box.Height > 0))
        {
            return null;
        }

        double scaleX = width / box.Width, scaleY = height / box.Height;
        return new Affine(scaleX, 0, 0, scaleY, left - (box.X0 * scaleX), bottom - (box.Y0 * scaleY));
    }
}
