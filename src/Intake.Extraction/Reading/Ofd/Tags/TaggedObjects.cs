using Intake.Extraction.Reading.Ofd.Words;

namespace Intake.Extraction.Reading.Ofd.Tags;

/// <summary>The visible text objects of a document, by page and identifier.</summary>
internal sealed class TaggedObjects
{
    private readonly Dictionary<string, Dictionary<string, TaggedText?>> _pages = new(StringComparer.Ordinal);

    public void Add(string pageId, Dictionary<string, TaggedText?> objects) => _pages[pageId] = objects;

    /// <summary>The object a reference means; null if it is not visible, or if two share the identifier.</summary>
    public TaggedText? Find(string? pageId, string objectId)
    {
        if (pageId is not null)
        {
            return _pages.GetValueOrDefault(pageId)?.GetValueOrDefault(objectId);
        }

        TaggedText? found = null;
        foreach (var page in _pages.Values)
        {
            if (page.TryGetValue(objectId, out var text))
            {
                if (found is not null || text is null)
                {
                    return null;
                }

                found = text;
            }
        }

        return found;
    }
}
