using System.Collections.Immutable;
using System.Globalization;
using Intake.Extraction.Documents;
using Intake.Extraction.Messages;
using Intake.Extraction.Reading.OfficeOpen;

namespace Intake.Extraction.Reading.Spreadsheet;

/// <summary>What is to be said of the cells of one sheet: each kind with the addresses it was met at.</summary>
internal sealed class SheetRemarks(string sheet)
{
    private const int MaxKept = 20;

    private readonly SortedDictionary<string, (int Count, List<string> Where)> _met = new(StringComparer.Ordinal);

    /// <param name="kind">The name of the message and, after <c>xlsx_</c>, of the finding.</param>
    public void Add(string kind, string where)
    {
        var (count, addresses) = _met.GetValueOrDefault(kind, (0, []));
        if (addresses.Count < MaxKept)
        {
            addresses.Add(where);
        }

        _met[kind] = (count + 1, addresses);
    }

    public ImmutableArray<Finding> Findings(int page) =>
        [.. _met.Select(met => new Finding(
            $"xlsx_{met.Key}",
            met.Key is "too_narrow" ? Severity.Information : Severity.Warning,
            Message.Of($"spreadsheet.{met.Key}", sheet, met.Value.Count.ToString(CultureInfo.InvariantCulture), OfficeFindings.List(met.Value.Where)),
            Page: page))];
}
