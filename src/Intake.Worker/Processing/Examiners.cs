using Intake.Extraction.Documents;
using Intake.Extraction.Verification;

namespace Intake.Worker.Processing;

/// <summary>The extraction chain as the child uses it.</summary>
internal sealed class Examiners
{
    public static Examiners Create() => new();

    public ExaminedDocument Examine(SourceDocument document, CancellationToken cancellation) =>
        UnreadableDocument.Of(document.Name, null, "x", Extraction.Messages.Message.Of("arrival.empty_file")) with { Sha256 = document.Sha256 };

    public string? Draw(SourceDocument document, int page, CancellationToken cancellation) => null;
}
