using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Intake.Extraction.Reading.Recognition.Tesseract;

/// <summary>Walks what the engine has read, character by character.</summary>
internal static class TesseractResults
{
    /// <param name="toPicture">From pixels of what the engine was given to pixels of the whole picture.</param>
    public static ImmutableArray<RecognisedLine> Collect(nint engine, Func<PixelBox, PixelBox> toPicture)
    {
        var results = TesseractLibrary.GetResults(engine);
        if (results == 0)
        {
            return [];
        }

        try
        {
            var lines = new LineCollector();
            var places = TesseractLibrary.GetPlaces(results);
            do
            {
                if (TesseractLibrary.IsAtBeginning(places, TesseractLibrary.LevelLine) != 0)
                {
                    lines.EndLine();
                }
                else if (TesseractLibrary.IsAtBeginning(places, TesseractLibrary.LevelWord) != 0)
                {
                    lines.EndWord();
                }

                if (Text(results) is { Length: > 0 } text && TesseractLibrary.GetBox(places, TesseractLibrary.LevelSymbol, out var left, out var top, out var right, out var bottom) != 0)
                {
                    lines.Add(new RecognisedCharacter(text, toPicture(new PixelBox(left, top, right, bottom)), Certainty(results)));
                }
            }
            while (TesseractLibrary.Next(results, TesseractLibrary.LevelSymbol) != 0);
            return lines.Finish();
        }
        finally
        {
            TesseractLibrary.DeleteResults(results);
        }
    }

    private static float Certainty(nint results) => Math.Clamp(TesseractLibrary.GetConfidence(results, TesseractLibrary.LevelSymbol) / 100, 0, 1);

    private static string Text(nint results)
    {
        var text = TesseractLibrary.GetText(results, TesseractLibrary.LevelSymbol);
        if (text == 0)
        {
            return "";
        }

        try
        {
            return (Marshal.PtrToStringUTF8(text) ?? "").Trim();
        }
        finally
        {
            TesseractLibrary.DeleteText(text);
        }
    }

    private sealed class LineCollector
    {
        private readonly ImmutableArray<RecognisedLine>.Builder _lines = ImmutableArray.CreateBuilder<RecognisedLine>();
        private readonly List<RecognisedWord> _words = [];
        private readonly List<RecognisedCharacter> _characters = [];

        public void Add(RecognisedCharacter character) => _characters.Add(character);

        public void EndWord()
        {
            if (_characters.Count > 0)
            {
                var box = _characters.Aggregate(_characters[0].Box, static (sum, next) => sum.Union(next.Box));
                _words.Add(new RecognisedWord([.. _characters], box, _characters.Average(static character => character.Certainty)));
                _characters.Clear();
            }
        }

        public void EndLine()
        {
            EndWord();
            if (_words.Count > 0)
            {
                _lines.Add(new RecognisedLine([.. _words], _words.Aggregate(_words[0].Box, static (sum, next) => sum.Union(next.Box))));
                _words.Clear();
            }
        }

        public ImmutableArray<RecognisedLine> Finish()
        {
            EndLine();
            return _lines.DrainToImmutable();
        }
    }
}
