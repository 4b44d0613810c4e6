using System.Collections.Immutable;

namespace Intake.Worker.Results;

/// <summary>One application of a result, without its documents and expenses.</summary>
/// <param name="Number">Its place in the result, from 1.</param>
/// <param name="Folder">The folder of its application.yaml; empty without one.</param>
/// <param name="Code">Unified social credit code; null where none is known.</param>
/// <param name="Name">Null where none is known.</param>
/// <param name="Year">Application year.</param>
/// <param name="OpenPoints">What is open about the application as a whole, such as files that could not be read.</param>
internal sealed record ResultApplication(int Number, string Folder, string? Code, string? Name, int Year, ImmutableArray<ResultAward> Awards, int OpenPoints);
