using System.Collections.Immutable;
using Intake.Extraction.Messages;

namespace Intake.Matching.Evidence.Graph;

/// <summary>One reason why two papers belong together, exact and with the ink it rests on.</summary>
/// <param name="Code">Stable snake_case: <c>parties</c>, <c>number_quoted</c>, <c>amount_equal</c>, <c>amount_sum</c>, <c>amount_part</c>, <c>dates</c>, <c>months</c>, <c>term</c>.</param>
/// <param name="Text">The reason for a person.</param>
public sealed record EdgeReason(string Code, Message Text, ImmutableArray<PaperInk> Ink)
{
    internal static EdgeReason Of(string code, Message text, params ReadOnlySpan<PaperInk?> ink)
    {
        var kept = ImmutableArray.CreateBuilder<PaperInk>(ink.Length);
        foreach (var place in ink)
        {
            if (place is not null)
            {
                kept.Add(place);
            }
        }

        return new EdgeReason(code, text, kept.DrainToImmutable());
    }
}
