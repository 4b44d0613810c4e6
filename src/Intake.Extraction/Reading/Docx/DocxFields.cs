using System.Text;

namespace Intake.Extraction.Reading.Docx;

/// <summary>
/// Follows the fields of a story: between its beginning and its separator a field holds its instruction, which nobody sees; after it
/// the result as the last program left it. Fields nest, and reach over paragraphs.
/// </summary>
internal sealed class DocxFields(DocxRemarks remarks)
{
    /// <summary>Fields that print nothing, or nothing that an instruction could not do without.</summary>
    private static readonly HashSet<string> Silent = new(StringComparer.OrdinalIgnoreCase)
    {
        "", "PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION", "XE", "TC", "RD", "TA", "SET", "ASK", "ADVANCE", "PRIVATE", "NEXT", "NEXTIF", "SKIPIF",
        "FORMCHECKBOX", "FORMDROPDOWN", "TOC", "INDEX", "EMBED", "INCLUDEPICTURE", "SHAPE", "PRINT", "ADDIN",
    };

    private readonly Stack<(StringBuilder Instruction, bool HasResult)> _open = new();
    private int _instructions;
    private bool _isTold;

    /// <summary>Whether text that stands here is seen: no field around it is still in its instruction.</summary>
    public bool IsVisible => _instructions == 0;

    public void Begin()
    {
        _open.Push((new StringBuilder(), false));
        _instructions++;
    }

    public void Instruct(string text)
    {
        if (_open.TryPeek(out var field) && !field.HasResult)
        {
            field.Instruction.Append(text);
        }
    }

    public void Separate()
    {
        if (_open.TryPop(out var field))
        {
            _instructions -= field.HasResult ? 0 : 1;
            _open.Push((field.Instruction, true));
        }
    }

    /// <summary>Notes a field that is never closed: all text after its beginning was taken for its instruction.</summary>
    public void EndStory()
    {
        if (!IsVisible && !_isTold)
        {
            remarks.FieldsWithoutResult.Add(_open.Peek().Instruction.ToString().Trim().Split(' ', '\\', '"')[0] + "…");
            _isTold = true;
        }
    }

    public void End()
    {
        if (!_open.TryPop(out var field) || field.HasResult)
        {
            return;
        }

        _instructions--;
        var keyword = field.Instruction.ToString().Trim().Split(' ', '\\', '"')[0];
        if (!Silent.Contains(keyword) && IsVisible)
        {
            remarks.FieldsWithoutResult.Add(keyword);
        }
    }
}
