using System.Collections.Immutable;
using Intake.Extraction.Fields.Layout;
using Intake.Extraction.Values;

namespace Intake.Extraction.Fields.Clauses;

/// <summary>Reads the parties of a contract, their names and credit codes, from wherever the paper names them.</summary>
/// <param name="roles">The sides that are fields.</param>
/// <param name="letterDecides">甲方 is the first side whatever it is called beside that.</param>
internal sealed class PartyReader(ImmutableArray<PartyRole> roles, bool letterDecides)
{
    public void Read(ClauseText text, List<ExtractedField> fields)
    {
        var labels = PartyLabels.In(text);
        var sides = labels.ConvertAll(label => SideOf(label, labels));
        foreach (var role in roles)
        {
            var names = new List<Candidate>();
            for (var i = 0; i < labels.Count; i++)
            {
                if (sides[i] == role && labels[i].Name is { } place)
                {
                    names.Add(NameAt(text, place));
                }
            }

            if (Chosen(text, role.Name, names) is { } field)
            {
                fields.Add(field);
            }
        }

        PartyCodes.Read(text, roles, labels, sides, fields);
    }

    private PartyRole? SideOf(PartyLabel label, List<PartyLabel> labels)
    {
        var letter = label.Letter;
        if (letterDecides && letter is not null)
        {
            return roles.FirstOrDefault(role => role.Letter == letter);
        }

        if (BestFit(label.Words) is { } side)
        {
            return side;
        }

        if (letter is null)
        {
            return null;
        }

        // The paper itself may say elsewhere who 甲方 is; only then, or where the letter alone says it, is the letter enough.
        var told = labels.Where(other => other.Letter == letter).Select(other => BestFit(other.Words)).FirstOrDefault(role => role is not null);
        var others = labels.Exists(other => other.Letter is not null && other.Letter != letter && BestFit(other.Words) is not null);
        return told ?? (others ? null : roles.FirstOrDefault(role => role.Letter == letter));
    }

    private PartyRole? BestFit(string label)
    {
        PartyRole? best = null;
        var longest = 0;
        foreach (var role in roles)
        {
            var fit = role.Fit(label);
            (best, longest) = fit > longest ? (role, fit) : (best, longest);
        }

        return best;
    }

    // Names of organisations first, then of people, then whatever else stands behind a label; at the signatures a second time.
    private static Candidate NameAt(ClauseText text, Mention place)
    {
        var printed = text.Printed(place.Start, place.End);
        var plain = PrintedText.ToHalfWidth(printed);
        var signed = place.Start >= text.SignatureStart ? 1 : 0;
        var rank = OrganisationName.IsOne(plain) ? signed : OrganisationName.IsPerson(plain) ? 2 + signed : 4;
        return new Candidate(printed, place, rank, rank == 4 || OrganisationName.IsStandIn(plain) || OrganisationName.HasSentence(plain));
    }

    private static ExtractedField? Chosen(ClauseText text, FieldName name, List<Candidate> names)
    {
        if (names.Count == 0)
        {
            return null;
        }

        // Seals and hands at the end must not name another organisation than the head.
        var organisations = names.Where(one => one.Rank <= 1).Select(one => PrintedText.ToHalfWidth(one.Value)).Distinct().Count();
        return FieldChoice.Of(text, name, names.ConvertAll(one => one with { Value = one.Value }), doubtful: organisations > 1);
    }
}
