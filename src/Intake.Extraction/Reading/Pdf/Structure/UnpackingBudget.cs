namespace Intake.Extraction.Reading.Pdf.Structure;

/// <summary>How many bytes one document may still unpack to. A small file can claim gigabytes.</summary>
internal sealed class UnpackingBudget(long bytes)
{
    private long _left = bytes;

    public bool IsExceeded { get; private set; }

    /// <summary>Some packed data ended too early or were damaged: what was unpacked before that point was used.</summary>
    public bool SawDamage { get; set; }

    public long Left => _left;

    /// <exception cref="UnpackingLimitException">More than is left.</exception>
    public void Spend(long bytes)
    {
        _left -= bytes;
        if (_left < 0)
        {
            IsExceeded = true;
            throw new UnpackingLimitException();
        }
    }
}

/// <summary>Leaves PdfPig's call stack when a document unpacks to too much; never leaves the reader.</summary>
internal sealed class UnpackingLimitException : Exception;
