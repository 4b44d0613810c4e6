using Intake.Extraction.Documents;

namespace Intake.Matching.Awards;

/// <summary>Errors first, then by code and text, so that the order never hangs on the order of the papers.</summary>
internal sealed class FindingOrder : IComparer<Finding>
{
    public static readonly FindingOrder Instance = new();

    public int Compare(Finding? x, Finding? y)
    {
        var order = y!.Severity.CompareTo(x!.Severity);
        order = order != 0 ? order : string.CompareOrdinal(x.Code, y.Code);
        order = order != 0 ? order : string.CompareOrdinal(x.Message.Key, y.Message.Key);
        for (var i = 0; order == 0 && i < x.Message.Arguments.Length && i < y.Message.Arguments.Length; i++)
        {
            order = string.CompareOrdinal(x.Message.Arguments[i], y.Message.Arguments[i]);
        }

        return order;
    }
}
