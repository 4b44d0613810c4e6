namespace Intake.Worker.Storage.Record;

/// <summary>
/// One kind of change to the record. Changes of one kind that wait at the same time are made together, in one transaction with those of other
/// kinds: whoever waits for an answer has not started what depends on it, so their order among each other does not matter.
/// </summary>
internal abstract class RecordChange<TRequest, TAnswer>
{
    /// <summary>Makes the changes.</summary>
    /// <returns>An answer for each request, in their order.</returns>
    public abstract IReadOnlyList<TAnswer> Apply(RecordTransaction record, IReadOnlyList<TRequest> requests);
}
