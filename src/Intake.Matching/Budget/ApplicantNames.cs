using System.Collections.Immutable;
using Intake.Extraction.Values;

namespace Intake.Matching.Budget;

/// <summary>
/// Tells which applications come from the same applicant: those with the same credit code, and those without a code whose name is that of exactly
/// one code, else those with the same name. What is doubtful about it is listed, for nobody is put together or kept apart silently.
/// </summary>
public sealed class ApplicantNames
{
    /// <summary>For each name, cleaned: how it was first written, and every code that has it.</summary>
    private readonly Dictionary<string, (string Shown, SortedSet<string> Codes)> _codesOfName = new(StringComparer.Ordinal);

    /// <summary>For each code the name first stated.</summary>
    private readonly Dictionary<string, string> _shownName = new(StringComparer.Ordinal);

    private readonly List<ApplicantDoubt> _doubts = [];

    /// <param name="all">Credit code and name of every application, each null where it is not known.</param>
    public ApplicantNames(ImmutableArray<(string? Code, string? Name)> all)
    {
        foreach (var (code, name) in all)
        {
            if (Clean(code) is not { } clean || Clean(name) is not { } named)
            {
                continue;
            }

            if (!_codesOfName.TryGetValue(named, out var same))
            {
                _codesOfName[named] = same = (name!, new SortedSet<string>(StringComparer.Ordinal));
            }

            same.Codes.Add(clean);
            if (!_shownName.TryAdd(clean, name!) && Clean(_shownName[clean]) != named)
            {
                _doubts.Add(new ApplicantDoubt(ApplicantDoubtKind.NamesOfOneCode, clean, _shownName[clean], name!));
            }
        }

        _doubts.AddRange(_codesOfName.Values.Where(same => same.Codes.Count > 1)
            .Select(same => new ApplicantDoubt(ApplicantDoubtKind.CodesOfOneName, same.Shown, same.Codes.Min!, same.Codes.Max!)));
        Applicants = [.. all.Select((one, i) => Of(one.Code, one.Name, i))];
        Doubts = [.. _doubts.Distinct()];
    }

    /// <summary>For each application, as given, its applicant.</summary>
    public ImmutableArray<FundApplicant> Applicants { get; }

    public ImmutableArray<ApplicantDoubt> Doubts { get; }

    private FundApplicant Of(string? code, string? name, int index)
    {
        if (Clean(code) is { } clean)
        {
            return new FundApplicant(clean, clean, _shownName.GetValueOrDefault(clean) ?? name);
        }

        if (Clean(name) is not { } named)
        {
            // Two that are not known are not therefore the same. No code and no name has a space once cleaned.
            return new FundApplicant($"? {index}", null, null);
        }

        if (_codesOfName.TryGetValue(named, out var same) && same.Codes is { Count: 1, Min: { } only })
        {
            _doubts.Add(new ApplicantDoubt(ApplicantDoubtKind.JoinedByName, _shownName[only], only, name!));
            return new FundApplicant(only, only, _shownName[only]);
        }

        return new FundApplicant(named, null, name);
    }

    /// <summary>Half width, without spaces, upper case; null if nothing is left.</summary>
    private static string? Clean(string? text) => PrintedCode.Clean(text is null ? null : PrintedText.Unify(text)) is { Length: > 0 } clean ? clean : null;
}
