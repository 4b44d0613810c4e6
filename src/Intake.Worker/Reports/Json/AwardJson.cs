using System.Globalization;
using System.Text.Json;
using Intake.Extraction.Messages;
using Intake.Matching.Awards;
using Intake.Matching.Eligibility;
using Intake.Matching.Evidence;

namespace Intake.Worker.Reports.Json;

/// <summary>Expenses and awards as result.json has them.</summary>
internal sealed class AwardJson(Utf8JsonWriter json, MessageCatalog messages)
{
    public void Write(Expense expense)
    {
        json.WriteStartObject();
        json.WriteString("measure"u8, expense.Measure);
        json.WriteString("amount"u8, expense.Amount.ToString());
        json.WriteString("date"u8, expense.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("invoice"u8, expense.Invoice);
        json.WriteNumber("line"u8, expense.LineIndex);
        json.WriteString("contract"u8, expense.Contract);
        json.WriteStartArray("payments"u8);
        foreach (var payment in expense.Payments)
        {
            json.WriteStringValue(payment);
        }

        json.WriteEndArray();
        json.WriteBoolean("counted"u8, expense.Counted);
        json.WriteString("reason"u8, messages.Text(expense.Reason));
        if (!expense.WhyNot.IsEmpty)
        {
            json.WriteStartArray("why_not"u8);
            foreach (var other in expense.WhyNot)
            {
                json.WriteStartObject();
                json.WriteString("measure"u8, other.Measure);
                json.WriteString("reason"u8, messages.Text(other.Reason));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (expense.Ink is { } ink)
        {
            json.WriteNumber("page"u8, ink.Page);
            BoxJson.Write(json, "box", ink.Box);
        }

        json.WriteEndObject();
    }

    public void Write(ProposedAward award)
    {
        json.WriteStartObject();
        json.WriteString("measure"u8, award.Measure);
        json.WriteNumber("article"u8, award.Article);
        json.WriteString("status"u8, EnumNames<AwardStatus>.Of(award.Status));
        json.WriteString("amount"u8, award.Amount.ToString());
        json.WriteString("base"u8, award.Base.ToString());
        if (award.InKind is { } inKind)
        {
            json.WriteStartObject("in_kind"u8);
            json.WriteNumber("quantity"u8, inKind.Quantity);
            json.WriteString("unit"u8, messages.Text(inKind.Unit.AsMessage()));
            json.WriteEndObject();
        }

        json.WriteStartArray("criteria"u8);
        foreach (var criterion in award.Criteria)
        {
            json.WriteStartObject();
            json.WriteString("name"u8, criterion.Name);
            json.WriteString("outcome"u8, EnumNames<CriterionOutcome>.Of(criterion.Outcome));
            json.WriteString("reason"u8, messages.Text(criterion.Reason));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("assumptions"u8);
        foreach (var assumption in award.Assumptions)
        {
            json.WriteStringValue(messages.Text(assumption));
        }

        json.WriteEndArray();
        json.WriteStartArray("findings"u8);
        foreach (var finding in award.Findings)
        {
            FindingJson.Write(json, finding, messages);
        }

        json.WriteEndArray();
        json.WritePropertyName("derivation"u8);
        Write(award.Derivation);
        json.WriteEndObject();
    }

    private void Write(Derivation node)
    {
        json.WriteStartObject();
        json.WriteString("label"u8, messages.Text(node.Label));
        json.WriteString("value"u8, node.Value);
        json.WriteString("cites"u8, node.Cites is { } cites ? messages.Text(cites) : null);
        json.WriteString("document"u8, node.Document);
        if (node.Ink is { } ink)
        {
            json.WriteNumber("page"u8, ink.Page);
            BoxJson.Write(json, "box", ink.Box);
            json.WriteString("printed"u8, ink.Printed);
        }

        if (node.IsDeclared)
        {
            json.WriteBoolean("declared"u8, true);
        }

        if (node.Contribution is { } contribution)
        {
            json.WriteString("contribution"u8, contribution.ToString());
        }

        json.WriteStartArray("children"u8);
        foreach (var child in node.Children)
        {
            Write(child);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
