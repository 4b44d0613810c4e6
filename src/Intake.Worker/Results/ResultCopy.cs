namespace Intake.Worker.Results;

/// <summary>A file with the same bytes as one given before: it is not counted again.</summary>
/// <param name="Of">The path of the one that counts.</param>
internal sealed record ResultCopy(string Path, string Of);
