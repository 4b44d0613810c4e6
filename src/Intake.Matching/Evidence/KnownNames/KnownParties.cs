using System.Collections.Immutable;
using Intake.Extraction.Fields;
using Intake.Extraction.Values;
using Intake.Extraction.Verification;
using Intake.Matching.Evidence.Graph;

namespace Intake.Matching.Evidence.KnownNames;

/// <summary>
/// The parties that an application names for sure: what the applicant states, what papers carry as text or data, and what was proven on accepted ones.
/// A code for which two names are known is known for neither. The same whatever the order of the papers.
/// </summary>
internal sealed class KnownParties
{
    private readonly Dictionary<string, KnownParty> _byCode = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownParty> _byName = new(StringComparer.Ordinal);

    private KnownParties(IEnumerable<KnownParty> parties)
    {
        var ambiguous = new HashSet<string>(StringComparer.Ordinal);
        foreach (var party in parties)
        {
            if (PartyNames.Of(party.Name) is not { } name)
            {
                continue;
            }

            _byName.TryAdd(name, party);
            if (party.Code is { } code && !_byCode.TryAdd(code, party) && PartyNames.Of(_byCode[code].Name) != name)
            {
                ambiguous.Add(code);
            }
        }

        foreach (var code in ambiguous)
        {
            _byCode.Remove(code);
        }
    }

    /// <summary>Names in comparable form.</summary>
    public IEnumerable<string> Names => _byName.Keys;

    /// <param name="form">Null where the applicant states nothing.</param>
    public static KnownParties Of(ApplicationForm? form, ImmutableArray<ExaminedDocument> documents)
    {
        var parties = new List<KnownParty>();
        if (form is { IsInferred: false, Name: { } applicant })
        {
            parties.Add(new KnownParty(applicant, CodeOf(form.UnifiedSocialCreditCode), null));
        }

        foreach (var document in documents.OrderBy(d => d.Sha256, StringComparer.Ordinal).ThenBy(d => d.Name, StringComparer.Ordinal))
        {
            parties.AddRange(Of(document));
        }

        return new KnownParties(parties);
    }

    public KnownParty? WithCode(string code) => _byCode.GetValueOrDefault(code);

    /// <param name="name">In comparable form.</param>
    public KnownParty? WithName(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The code in the form in which codes are compared; null where it is no credit code whose check characters hold.</summary>
    public static string? CodeOf(string? text) => UnifiedSocialCreditCode.TryParse(text, out var code) ? code.Value : null;

    private static IEnumerable<KnownParty> Of(ExaminedDocument document)
    {
        foreach (var party in PartyFields.All)
        {
            if (document.Fields[party.Name] is { Value: { } name } field && IsSure(field))
            {
                var code = party.Code is { } codeName && document.Fields[codeName] is { } codeField && IsSure(codeField) ? CodeOf(codeField.Value) : null;
                yield return new KnownParty(name, code, document.Name);
            }
        }

        // What was recognised is sure where it was proven and all the paper with it; stored text where nothing spoke against it.
        bool IsSure(ExtractedField field) => field.Source == FieldSource.Ocr
            ? document.Status == DocumentStatus.Accepted && field.Confidence.CompareTo(Confidence.Proven) >= 0
            : field.Confidence.CompareTo(Confidence.Read) >= 0;
    }
}
