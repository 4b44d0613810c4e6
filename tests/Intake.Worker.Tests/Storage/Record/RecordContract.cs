namespace Intake.Worker.Tests.Storage.Record;

/// <summary>What holds of the record on either database: each test class is inherited once for each.</summary>
/// <param name="newDatabase">Makes an empty database and says where it is; null for files.</param>
public abstract class RecordContract(Func<Task<string>>? newDatabase) : IAsyncLifetime
{
    private readonly List<RecordUnderTest> _opened = [];

    private protected RecordUnderTest Record { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Record = await NewAsync();

    public async ValueTask DisposeAsync()
    {
        foreach (var opened in _opened)
        {
            await opened.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    private protected async Task<RecordUnderTest> NewAsync()
    {
        var opened = await RecordUnderTest.OpenAsync(newDatabase is null ? null : await newDatabase());
        _opened.Add(opened);
        return opened;
    }
}
