using UglyToad.PdfPig.Tokens;

namespace Intake.Extraction.Reading.Pdf.Content;

/// <content>What the content draws or sets by name: forms, images, graphics states.</content>
internal sealed partial class ContentInterpreter
{
    /// <summary>Draws an annotation's appearance.</summary>
    public void RunAppearance(StreamToken form, PdfResources resources, in GraphicsState state)
    {
        _resources = resources;
        RunForm(form, state);
    }

    private void SetGraphicsState(ReadOnlySpan<byte> name)
    {
        if (_resources.GraphicsState(name) is not { } dictionary)
        {
            return;
        }

        if (objects.GetNumber(dictionary, "ca") is { } alpha)
        {
            _state.FillIsTransparent = alpha <= 0;
        }

        if (objects.Get<ArrayToken>(dictionary, "Font") is { Length: 2 } font && objects.Resolve(font.Data[1]) is NumericToken size)
        {
            _state.Font = _resources.Font(font.Data[0]);
            _state.FontSize = size.Data;
        }
    }

    private void Draw(ReadOnlySpan<byte> name)
    {
        if (_hidden > 0 || _resources.XObject(name) is not { } stream || layers.Hides(stream.StreamDictionary))
        {
            return;
        }

        switch (objects.GetName(stream.StreamDictionary, "Subtype"))
        {
            case "Image":
                AddImage(stream);
                break;
            case "Form":
                RunForm(stream, _state);
                break;
        }
    }

    private void RunForm(StreamToken form, GraphicsState state)
    {
        if (_depth >= DeepestForm)
        {
            ink.IsCut = true;
            return;
        }

        var dictionary = form.StreamDictionary;
        if (objects.GetNumbers(dictionary, "Matrix") is [var a, var b, var c, var d, var e, var f])
        {
            state.Matrix = new Affine(a, b, c, d, e, f).Then(state.Matrix);
        }

        if (objects.GetNumbers(dictionary, "BBox") is [var x0, var y0, var x1, var y1] && state.Matrix.KeepsRectangles)
        {
            state.Clip = state.Clip.Intersect(state.Matrix.Apply(x0, y0, x1, y1));
        }

        var resources = objects.GetDictionary(dictionary, "Resources") is { } own ? _resources.Inner(own) : _resources;
        _depth++;
        Run(objects.DecodeAndKeep(form).Span, resources, state);
        _depth--;
    }

    private void AddImage(StreamToken stream)
    {
        var area = _state.Matrix.Apply(0, 0, 1, 1);
        if (_hidden == 0 && _state.Matrix.IsFinite && area.Touches(page) && area.Touches(_state.Clip))
        {
            ink.Images.Add(new PlacedImage(stream, area, _resources, _state.Matrix is { A: > 0, B: 0, C: 0, D: < 0 }));
        }
    }
}
