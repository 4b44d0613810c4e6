namespace Intake.Worker.Storage.Record;

/// <summary>A change that waits for its transaction.</summary>
internal abstract class PendingChange
{
    /// <summary>Changes with the same key are made together.</summary>
    public abstract object Key { get; }

    /// <summary>Makes this change and the others of its kind.</summary>
    public abstract void Apply(RecordTransaction record, IReadOnlyList<PendingChange> sameKind);

    /// <summary>Committed: whoever waits gets the answer.</summary>
    public abstract void Complete();

    public abstract void Fail(Exception exception);
}

/// <inheritdoc/>
internal sealed class PendingChange<TRequest, TAnswer>(RecordChange<TRequest, TAnswer> change, TRequest request) : PendingChange
{
    private readonly TaskCompletionSource<TAnswer> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TAnswer? _answer;

    public override object Key => change;

    public Task<TAnswer> Answer => _done.Task;

    public override void Apply(RecordTransaction record, IReadOnlyList<PendingChange> sameKind)
    {
        var all = sameKind.Cast<PendingChange<TRequest, TAnswer>>().ToList();
        var answers = change.Apply(record, all.ConvertAll(pending => pending.Request));
        for (var i = 0; i < all.Count; i++)
        {
            all[i]._answer = answers[i];
        }
    }

    public override void Complete() => _done.TrySetResult(_answer!);

    public override void Fail(Exception exception) => _done.TrySetException(exception);

    private TRequest Request => request;
}
