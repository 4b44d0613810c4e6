namespace Intake.Extraction.Reading.Recognition;

/// <summary>What recognising the pages of one document may cost.</summary>
/// <param name="PerPage">Wall time for one page; what was read by then is kept.</param>
/// <param name="MostPages">Pages recognised of one document; more are named in a finding and not read.</param>
public sealed record RecognitionAllowance(TimeSpan PerPage, int MostPages)
{
    public static RecognitionAllowance Default { get; } = new(TimeSpan.FromSeconds(20), 200);

    /// <summary>
    /// Asked before each page: whoever limits the time of the whole document grants so much more, or refuses. Grants everything unless replaced.
    /// </summary>
    public Func<TimeSpan, bool> MayTake { get; init; } = static _ => true;

    /// <summary>Time gone by since any fixed moment, never backwards. It stands still unless replaced: then nothing here ends by time.</summary>
    public Func<TimeSpan> Clock { get; init; } = static () => TimeSpan.Zero;
}
