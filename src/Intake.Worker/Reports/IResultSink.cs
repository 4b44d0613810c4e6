namespace Intake.Worker.Reports;

/// <summary>Takes results as they come, in their order: result.json, the report, the workbook, the terminal.</summary>
internal interface IResultSink : IAsyncDisposable
{
    Task AddAsync(ProcessedApplication application, CancellationToken cancellation);

    /// <summary>Nothing more comes: writes what is left and puts the output in its place.</summary>
    Task CompleteAsync(CancellationToken cancellation);
}
