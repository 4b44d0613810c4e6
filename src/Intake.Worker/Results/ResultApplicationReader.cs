using System.Collections.Immutable;
using Intake.Extraction.Documents;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Matching.Awards;
using Intake.Worker.Reports;

namespace Intake.Worker.Results;

/// <summary>Reads one application of a result: who, which year, and the awards, which must add up to its total.</summary>
internal static class ResultApplicationReader
{
    private static readonly ImmutableDictionary<string, AwardStatus> Statuses = Enum.GetValues<AwardStatus>().ToImmutableDictionary(EnumNames<AwardStatus>.Of);

    private static readonly string Information = EnumNames<Severity>.Of(Severity.Information);

    /// <param name="number">Its place in the result, from 1.</param>
    /// <exception cref="ResultFault">It is not as promised.</exception>
    public static ResultApplication Read(ResultObject json, string where, int number)
    {
        var folder = "";
        (string? Code, string? Name) applicant = default;
        var year = 0;
        var total = Money.Zero;
        ImmutableArray<ResultAward> awards = [];
        var open = 0;
        json.Read(where, ["applicant", "application_year", "awards", "total"], name =>
        {
            var at = $"{where}.{name}";
            switch (name)
            {
                case "folder":
                    folder = json.OptionalText(at) ?? "";
                    return true;
                case "applicant":
                    applicant = Applicant(json, at);
                    return true;
                case "application_year":
                    year = json.Number(at);
                    return true;
                case "awards":
                    awards = Awards(json, at);
                    return true;
                case "findings":
                    json.ReadArray(at, one => open += json.Count(one, "severity", severity => severity != Information));
                    return true;
                case "total":
                    total = json.Amount(at);
                    return true;
                default:
                    return false;
            }
        });
        var sum = awards.Sum(award => award.Amount.Yuan);
        return sum == total.Yuan
            ? new ResultApplication(number, folder, applicant.Code, applicant.Name, year, awards, open)
            : throw new ResultFault(Message.Of("budget.total_differs", where, sum.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture), total.ToString()));
    }

    private static (string? Code, string? Name) Applicant(ResultObject json, string where)
    {
        string? code = null, named = null;
        json.Read(where, ["name", "unified_social_credit_code"], name =>
        {
            switch (name)
            {
                case "name":
                    named = json.OptionalText($"{where}.{name}");
                    return true;
                case "unified_social_credit_code":
                    code = json.OptionalText($"{where}.{name}");
                    return true;
                default:
                    return false;
            }
        });
        return (code, named);
    }

    private static ImmutableArray<ResultAward> Awards(ResultObject json, string where)
    {
        var awards = ImmutableArray.CreateBuilder<ResultAward>();
        json.ReadArray(where, one => awards.Add(Award(json, one)));
        return awards.ToImmutable();
    }

    private static ResultAward Award(ResultObject json, string where)
    {
        var (measure, article, status, amount) = ("", 0, AwardStatus.Proposed, Money.Zero);
        json.Read(where, ["measure", "article", "status", "amount"], name =>
        {
            var at = $"{where}.{name}";
            switch (name)
            {
                case "measure":
                    measure = json.Text(at);
                    return true;
                case "article":
                    article = json.Number(at);
                    return true;
                case "status":
                    status = Status(json.Text(at), at);
                    return true;
                case "amount":
                    amount = json.Amount(at);
                    return true;
                default:
                    return false;
            }
        });
        var award = new ResultAward(measure, article, status, amount);
        return award.IsAsked || amount == Money.Zero
            ? award
            : throw new ResultFault(Message.Of("budget.amount_without_award", where, EnumNames<AwardStatus>.Of(status), amount.ToString()));
    }

    private static AwardStatus Status(string text, string where) =>
        Statuses.TryGetValue(text, out var status)
            ? status
            : throw new ResultFault(Message.Of("budget.status_unknown", where, ResultObject.Shortened(text), string.Join(", ", Statuses.Keys.Order(StringComparer.Ordinal))));
}
