using System.Collections.Immutable;
using Intake.Extraction.Documents;
using Intake.Extraction.Reading.MatrixCodes;
using Intake.Extraction.Reading.Pdf;
using Intake.Extraction.Reading.Recognition.Preparation;

namespace Intake.Extraction.Reading.Recognition;

/// <summary>Recognises the page on a picture: makes it ready, finds out which way is up, reads it stretch by stretch. Not thread safe.</summary>
/// <param name="clock">As <see cref="RecognitionAllowance.Clock"/>.</param>
internal sealed class PageRecognition(IRecogniser engine, IRecogniser? figures, IRecogniser? traditional, Func<TimeSpan> clock)
{
    // Enough text to tell which way is up, and what a page that is upright reads like.
    private const int Probes = 6;
    private const double UprightShare = 0.7;
    private const int FewSure = 16;
    private const double MixedShare = 0.5;
    private const int ManySure = 50;

    // Engines are rather sure of anything; of what stands on its head they are hardly ever this sure.
    private const float Sure = 0.97f;
    private const int LongProbe = 4;

    /// <summary>A page of dense print has some thousand characters; a photo of a lawn has more specks.</summary>
    private const int MostStretches = 1500;

    private readonly StretchReader _reader = new(engine);
    private readonly DateReader _dates = new(engine);
    private readonly FigureReader? _figures = figures is null ? null : new(figures);

    private readonly CapitalsReader? _capitals = traditional is null ? null : new(traditional);

    public IRecogniser Engine => engine;

    /// <summary>Whether an amount in capitals was met that could not be read again because data are missing.</summary>
    public bool LacksCapitals => _capitals is { IsMissed: true };

    /// <param name="picture">Red seals taken out already; its light is evened out here.</param>
    /// <param name="limit">For the whole page; what was read by then is the answer.</param>
    public RecognisedPage Read(GreyImage picture, TimeSpan limit, CancellationToken cancellation)
    {
        var started = clock();
        if (engine.Wake() != RecogniserState.Ready)
        {
            return new RecognisedPage(RecognitionOutcome.Unavailable, [], 0, 0, 0);
        }

        EvenLight.Apply(picture);
        var (page, quarters, known) = Upright(picture, limit);
        using (page)
        {
            var stretches = ReadAll(page, known, limit, started, cancellation, out var outcome);
            InvoiceLabels.Repair([.. stretches.Select(static stretch => stretch.Characters)]);
            var words = new List<Word>();
            foreach (var stretch in stretches)
            {
                StretchWords.Add(page, stretch, words);
            }

            var characters = stretches.Sum(static stretch => stretch.Characters.Count);
            var certainty = stretches.Sum(static stretch => stretch.Characters.Sum(static character => character.Certainty));
            return new RecognisedPage(
                outcome,
                ReadingOrder.Sort([.. words], page.Image.Width / (double)page.Image.Height),
                quarters,
                page.Tilt,
                characters == 0 ? 0 : certainty / characters);
        }
    }

    private List<RecognisedStretch> ReadAll(
        PreparedPage page, Dictionary<TextLine, List<RecognisedStretch>> known, TimeSpan limit, TimeSpan started, CancellationToken cancellation, out RecognitionOutcome outcome)
    {
        var stretches = new List<RecognisedStretch>();
        outcome = RecognitionOutcome.Done;
        foreach (var line in page.Lines)
        {
            cancellation.ThrowIfCancellationRequested();
            var left = limit - (clock() - started);
            if (left <= TimeSpan.Zero || stretches.Count >= MostStretches)
            {
                // Too many for a page: specks, a woven cloth. What was left out is not passed over in silence.
                outcome = RecognitionOutcome.TimedOut;
                break;
            }

            if (!known.TryGetValue(line, out var read))
            {
                read = _reader.Read(page, line, left, out var answered);
                outcome = answered == RecognitionOutcome.TimedOut ? answered : outcome;
            }

            foreach (var stretch in read)
            {
                KnownMisreadings.Repair(stretch.Characters);
                _dates.Review(page, stretch.Stretch, stretch.Characters, left);
                _capitals?.Review(page, stretch.Stretch, stretch.Characters, left);
                WordedAmount.Repair(stretch.Characters);
                _figures?.Review(page, stretch.Stretch, stretch.Characters, left);
                stretches.Add(stretch);
            }
        }

        return stretches;
    }

    /// <summary>Most pages are upright: then reading their longest stretches shows it and is not in vain.</summary>
    private (PreparedPage Page, int Quarters, Dictionary<TextLine, List<RecognisedStretch>> Known) Upright(GreyImage picture, TimeSpan limit)
    {
        PreparedPage? best = null;
        var bestScore = -1.0;
        var bestQuarters = 0;
        Dictionary<TextLine, List<RecognisedStretch>> bestKnown = [];
        foreach (var quarters in (ReadOnlySpan<int>)[0, 1, 3, 2])
        {
            var page = PreparedPage.Of(picture, quarters);
            var known = Probe(page, limit);
            var (score, isUpright) = Score(known.Values.SelectMany(static line => line));
            if (score > bestScore)
            {
                best?.Dispose();
                (best, bestScore, bestQuarters, bestKnown) = (page, score, quarters, known);
            }
            else
            {
                page.Dispose();
            }

            if (isUpright)
            {
                break;
            }
        }

        return (best!, bestQuarters, bestKnown);
    }

    private Dictionary<TextLine, List<RecognisedStretch>> Probe(PreparedPage page, TimeSpan limit)
    {
        var known = new Dictionary<TextLine, List<RecognisedStretch>>();
        foreach (var line in page.Lines.Where(line => line.Box.Width >= LongProbe * line.Box.Height && line.Box.Height <= 2 * page.LetterHeight).OrderByDescending(static line => Math.Min(line.Box.Width, 12 * line.Box.Height)).Take(Probes))
        {
            known.Add(line, _reader.Read(page, line, limit, out _));
        }

        return known;
    }

    /// <summary>How many characters the engine is sure of; many unsure ones beside them count against these. One line in the margin must not outweigh a page.</summary>
    private static (double Score, bool IsUpright) Score(IEnumerable<RecognisedStretch> probes)
    {
        int sure = 0, characters = 0;
        foreach (var probe in probes)
        {
            sure += probe.Characters.Count(static character => character.Certainty >= Sure);
            characters += probe.Characters.Count;
        }

        var share = characters < LongProbe ? 0 : sure / (double)characters;
        return (sure * share, (share >= UprightShare && sure >= FewSure) || (share >= MixedShare && sure >= ManySure));
    }
}
