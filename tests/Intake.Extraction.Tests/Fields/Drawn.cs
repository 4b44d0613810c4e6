using System.Collections.Immutable;
using Intake.Extraction.Documents;
using Intake.Extraction.Tests.Fields.VatInvoice;

namespace Intake.Extraction.Tests.Fields;

/// <summary>Drawn pages of forms and letters.</summary>
internal static class Drawn
{
    public static ImmutableArray<Page> Pages(params ReadOnlySpan<string> drawings)
    {
        var pages = ImmutableArray.CreateBuilder<Page>();
        foreach (var drawing in drawings)
        {
            pages.Add(GridPage.Of(drawing, pages.Count + 1, top: 0.02));
        }

        return pages.ToImmutable();
    }
}
