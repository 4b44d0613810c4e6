namespace Intake.Crashes.Faults;

/// <summary>What a worker made of a fault.</summary>
internal enum FaultEnd
{
    /// <summary>No thread came to make so many of these calls this time.</summary>
    NotReached,

    /// <summary>It told of it and went on by itself.</summary>
    WentOn,

    /// <summary>It went on without a word: what failed was no more than tidying up.</summary>
    WentOnSilently,

    /// <summary>It told of it and ended; the next start went on.</summary>
    Ended,

    /// <summary>Something that harms nobody was left over until the next start.</summary>
    TidiedAtNextStart,
}
