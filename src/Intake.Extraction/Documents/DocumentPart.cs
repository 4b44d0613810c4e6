namespace Intake.Extraction.Documents;

/// <summary>Which of the papers of a file this is, where a file holds several.</summary>
/// <param name="Number">From 1, in the order of the pages, on one page from the top.</param>
/// <param name="Of">Papers in the file, 2 or more.</param>
/// <param name="FirstPage">Of the file, from 1.</param>
/// <param name="LastPage">Of the file. Two papers may share a page.</param>
public sealed record DocumentPart(int Number, int Of, int FirstPage, int LastPage)
{
    public int Pages => LastPage - FirstPage + 1;
}
