using System.Collections.Immutable;

namespace Intake.Worker.Commands.Submit;

/// <param name="Application">The application that everything belongs to; null where the folders say.</param>
/// <param name="Url">Of the worker; null where <paramref name="Data"/> says.</param>
/// <param name="TokenFile">Null where <paramref name="Data"/> says.</param>
/// <param name="Data">The data folder of the worker.</param>
internal sealed record SubmitRequest(ImmutableArray<string> Paths, string? Application, string? Url, string? TokenFile, string Data, bool Json);
