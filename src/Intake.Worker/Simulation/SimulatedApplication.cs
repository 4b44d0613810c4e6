using System.Collections.Immutable;
using Intake.Extraction.Messages;
using Intake.Worker.Results;

namespace Intake.Worker.Simulation;

/// <summary>One application under both policies.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Code">Unified social credit code; null where none is known.</param>
/// <param name="Name">Null where none is known.</param>
/// <param name="Year">Application year.</param>
/// <param name="Awards">By article, then id; where the re-check failed, as recorded and with nothing after.</param>
/// <param name="Mismatch">What came out differently; null unless the re-check failed.</param>
/// <param name="Ignored">Declared figures that the new policy does not know.</param>
/// <param name="IsAllocationProven">False where under either policy a better allocation of expenses to measures could not be excluded.</param>
internal sealed record SimulatedApplication(
    AwardPlace Place,
    string? Code,
    string? Name,
    int Year,
    Recheck Recheck,
    ImmutableArray<AwardChange> Awards,
    Message? Mismatch,
    ImmutableArray<Message> Ignored,
    bool IsAllocationProven);
