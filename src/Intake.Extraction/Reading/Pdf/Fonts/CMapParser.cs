using System.Buffers.Binary;
using System.Text;
using Intake.Extraction.Reading.Pdf.Content;

namespace Intake.Extraction.Reading.Pdf.Fonts;

/// <summary>Reads a CMap file: the few PostScript operators that matter, everything else is passed over.</summary>
internal static class CMapParser
{
    // A range of more codes than there are in two bytes is damage.
    private const int WidestRange = 0x10000;
    private const int MostRanges = 200_000;

    private enum Section
    {
        None,
        CodeSpace,
        CidRange,
        CidCharacter,
        TextRange,
        TextCharacter,
    }

    /// <param name="parent">Finds the map named by <c>usecmap</c>.</param>
    public static CMapTable Parse(ReadOnlySpan<byte> bytes, Func<string, CMapTable?> parent)
    {
        var scanner = new ContentScanner(bytes);
        var text = new List<byte>();
        var operands = new List<Operand>();
        var spaces = new List<CodeSpace>();
        var cids = new List<CodeRange<int>>();
        var texts = new List<CodeRange<string>>();
        CMapTable? inherited = null;
        var vertical = false;
        var section = Section.None;
        string lastName = "";

        while (true)
        {
            var kind = scanner.Next(text);
            switch (kind)
            {
                case ContentTokenKind.End:
                    return new CMapTable(inherited, vertical || inherited?.IsVertical == true, spaces, CodeRange<int>.Sorted(cids), CodeRange<string>.Sorted(texts));
                case ContentTokenKind.Name:
                    lastName = Encoding.Latin1.GetString(scanner.Slice);
                    break;
                case ContentTokenKind.Number when section != Section.None:
                    operands.Add(new Operand(OperandKind.Number, (int)Math.Clamp(scanner.Number, int.MinValue, int.MaxValue), []));
                    break;
                case ContentTokenKind.Number when lastName == "WMode":
                    vertical = scanner.Number == 1;
                    lastName = "";
                    break;
                case ContentTokenKind.String when section != Section.None:
                    operands.Add(new Operand(OperandKind.Text, 0, [.. text]));
                    break;
                case ContentTokenKind.ArrayOpen when section != Section.None:
                    operands.Add(new Operand(OperandKind.Open, 0, []));
                    break;
                case ContentTokenKind.ArrayClose when section != Section.None:
                    operands.Add(new Operand(OperandKind.Close, 0, []));
                    break;
                case ContentTokenKind.Operator:
                    var word = scanner.Slice;
                    if (word.SequenceEqual("usecmap"u8))
                    {
                        inherited = parent(lastName);
                    }
                    else if (word.StartsWith("end"u8) && section != Section.None)
                    {
                        section = Section.None;
                    }
                    else
                    {
                        section = SectionOf(word);
                    }

                    operands.Clear();
                    break;
            }

            text.Clear();
            if (operands.Count > 0 && cids.Count + texts.Count < MostRanges)
            {
                Take(section, operands, spaces, cids, texts);
            }
        }
    }

    private static Section SectionOf(ReadOnlySpan<byte> word)
    {
        if (!word.StartsWith("begin"u8))
        {
            return Section.None;
        }

        return word[5..] switch
        {
            var w when w.SequenceEqual("codespacerange"u8) => Section.CodeSpace,
            var w when w.SequenceEqual("cidrange"u8) => Section.CidRange,
            var w when w.SequenceEqual("cidchar"u8) => Section.CidCharacter,
            var w when w.SequenceEqual("bfrange"u8) => Section.TextRange,
            var w when w.SequenceEqual("bfchar"u8) => Section.TextCharacter,
            _ => Section.None,
        };
    }

    private static void Take(Section section, List<Operand> operands, List<CodeSpace> spaces, List<CodeRange<int>> cids, List<CodeRange<string>> texts)
    {
        var needed = section is Section.CodeSpace or Section.CidCharacter or Section.TextCharacter ? 2 : 3;
        if (operands.Count < needed)
        {
            return;
        }

        if (section == Section.TextRange && operands[2].Kind == OperandKind.Open)
        {
            if (operands[^1].Kind != OperandKind.Close)
            {
                return;
            }

            for (var i = 3; i < operands.Count - 1; i++)
            {
                var code = unchecked(operands[0].Code + i - 3);
                texts.Add(new CodeRange<string>(code, code, operands[i].Unicode));
            }

            operands.Clear();
            return;
        }

        int first = operands[0].Code, last = operands[1].Code;
        var isRange = last >= first && (long)last - first < WidestRange;
        switch (section)
        {
            case Section.CodeSpace when operands[0].Bytes.Length is >= 1 and <= 4:
                spaces.Add(new CodeSpace(unchecked((uint)first), unchecked((uint)last), operands[0].Bytes.Length));
                break;
            case Section.CidRange when isRange && operands[2].Kind == OperandKind.Number:
                cids.Add(new CodeRange<int>(first, last, operands[2].Number));
                break;
            case Section.CidCharacter when operands[1].Kind == OperandKind.Number:
                cids.Add(new CodeRange<int>(first, first, operands[1].Number));
                break;
            case Section.TextRange when isRange && operands[2].Kind == OperandKind.Text:
                texts.Add(new CodeRange<string>(first, last, operands[2].Unicode));
                break;
            case Section.TextCharacter when operands[1].Kind == OperandKind.Text:
                texts.Add(new CodeRange<string>(first, first, operands[1].Unicode));
                break;
        }

        operands.Clear();
    }

    private enum OperandKind : byte
    {
        Number,
        Text,
        Open,
        Close,
    }

    private readonly record struct Operand(OperandKind Kind, int Number, byte[] Bytes)
    {
        public int Code
        {
            get
            {
                var code = 0;
                foreach (var b in Bytes)
                {
                    code = unchecked((code << 8) | b);
                }

                return Kind == OperandKind.Number ? Number : code;
            }
        }

        public string Unicode => Bytes.Length switch
        {
            0 => "",
            1 => ((char)Bytes[0]).ToString(),
            2 => ((char)BinaryPrimitives.ReadUInt16BigEndian(Bytes)).ToString(),
            _ => Encoding.BigEndianUnicode.GetString(Bytes.AsSpan(0, Bytes.Length & ~1)),
        };
    }
}
