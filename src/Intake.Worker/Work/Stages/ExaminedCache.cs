using System.Collections.Concurrent;
using Intake.Extraction.Verification;

namespace Intake.Worker.Work.Stages;

/// <summary>The documents examined last, so that the assessment that follows need not read them from the record. What is not here is there.</summary>
/// <param name="most">Documents kept.</param>
internal sealed class ExaminedCache(int most)
{
    private readonly ConcurrentDictionary<string, ExaminedDocument> _documents = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _order = new();

    public void Add(string sha256, ExaminedDocument document)
    {
        if (_documents.TryAdd(sha256, document))
        {
            _order.Enqueue(sha256);
            while (_order.Count > most && _order.TryDequeue(out var oldest))
            {
                _documents.TryRemove(oldest, out _);
            }
        }
        else
        {
            _documents[sha256] = document;
        }
    }

    public ExaminedDocument? Find(string sha256) => _documents.GetValueOrDefault(sha256);
}
