using System.Collections.Immutable;

namespace Intake.Matching.Measures;

/// <summary>A guide read, with notice and measures as they stand in its year.</summary>
/// <param name="Notice">With the readings the guide settles, and the guide.</param>
/// <param name="Measures">All measures, those the guide speaks of completed.</param>
internal sealed record GuideReading(ApplicationGuide Guide, PolicyNotice Notice, ImmutableArray<Measure> Measures);
