using System.Collections.Immutable;
using Intake.Extraction.Documents;
using Intake.Extraction.Reading.MatrixCodes;

namespace Intake.Extraction.Reading.Recognition;

/// <summary>Recognises the pages of one document within its allowance and says what was not recognised, and why.</summary>
internal sealed class RecognitionBudget(RecognitionAllowance allowance, ImmutableArray<Finding>.Builder findings)
{
    // Below this a page's words are more guessed than read.
    private const double HardlyReadable = 0.6;

    private static readonly RecognisedPage Nothing = new(RecognitionOutcome.Unavailable, [], 0, 0, 0);

    private int _asked;
    private int _recognised;
    private bool _isUnavailable;
    private bool _lacksCapitals;

    /// <param name="picture">Is changed: its light is evened out.</param>
    public RecognisedPage Read(PageRecognition recognition, int page, GreyImage picture, CancellationToken cancellation)
    {
        _asked++;
        if (_isUnavailable)
        {
            return Nothing;
        }

        var state = recognition.Engine.Wake();
        if (state != RecogniserState.Ready)
        {
            _isUnavailable = true;
            findings.Add(RecognitionFindings.Unavailable(state));
            return Nothing;
        }

        if (_recognised >= allowance.MostPages || !allowance.MayTake(allowance.PerPage))
        {
            return Nothing;
        }

        var read = recognition.Read(picture, allowance.PerPage, cancellation);
        _recognised++;
        _lacksCapitals |= recognition.LacksCapitals;
        Report(page, read);
        return read;
    }

    /// <summary>To be called after the last page: pages that were left out are never silent.</summary>
    public void Conclude()
    {
        if (_lacksCapitals)
        {
            findings.Add(RecognitionFindings.CapitalsMissing);
        }

        if (_recognised < _asked && !_isUnavailable)
        {
            findings.Add(RecognitionFindings.NotAllRecognised(_recognised, _asked));
        }
    }

    private void Report(int page, RecognisedPage read)
    {
        if (read.Outcome == RecognitionOutcome.TimedOut)
        {
            findings.Add(RecognitionFindings.PageTimedOut(page, allowance.PerPage));
        }
        else if (read.Outcome != RecognitionOutcome.Done)
        {
            findings.Add(RecognitionFindings.PageFailed(page));
        }
        else if (read.Words.IsEmpty)
        {
            findings.Add(RecognitionFindings.NothingRead(page));
        }
        else if (read.Certainty < HardlyReadable)
        {
            findings.Add(RecognitionFindings.HardlyReadable(page, read.Certainty));
        }
    }
}
