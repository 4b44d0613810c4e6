using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Intake.Extraction.Reading.Pdf.Structure;

/// <summary>A page before its content is read: its dictionary, and the library's fonts for where ours ask it.</summary>
internal sealed record PageSource(DictionaryToken Dictionary, IResourceStore Library);

/// <summary>Hooks into PdfPig's page tree and stops short of its content parsing.</summary>
/// <remarks>PdfPig calls this constructor by its signature.</remarks>
internal sealed class PageSourceFactory(
    IPdfTokenScanner scanner,
    IResourceStore resources,
    ILookupFilterProvider filters,
    IPageContentParser parser,
    ParsingOptions options) : IPageFactory<PageSource>
{
    public IPdfTokenScanner Scanner => scanner;

    public ILookupFilterProvider Filters => filters;

    public IPageContentParser Parser => parser;

    public ParsingOptions Options => options;

    public PageSource Create(int number, DictionaryToken dictionary, PageTreeMembers pageTreeMembers, NamedDestinations namedDestinations) =>
        new(dictionary, resources);
}
