using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Intake.Worker.Tests.Budget;

/// <summary>Results as <c>process</c> writes them, with only what a test is about.</summary>
internal static class ResultText
{
    public const string Alpha = "91440300MA5FQX8E74", Beta = "91449900MAE0876N13";

    public static string Of(params string[] applications) => With("guangming-2025@000000000001", applications);

    public static string With(string policy, params string[] applications) => $$"""
        {
          "schema": 1,
          "versions": {"intake": "0.1.0", "policy": "{{policy}}", "document_model": "rules@0.1.0", "expense_model": "expense@1"},
          "applications": [{{string.Join(",\n", applications)}}],
          "skipped": []
        }
        """;

    /// <param name="awards">Each as <c>measure status amount</c>.</param>
    public static string Application(string? code, string? name, params string[] awards) => Application(2026, code, name, awards);

    public static string Application(int year, string? code, string? name, params string[] awards)
    {
        var parts = awards.Select(award => award.Split(' ')).ToList();
        var total = parts.Sum(part => decimal.Parse(part[2], CultureInfo.InvariantCulture)).ToString("0.00", CultureInfo.InvariantCulture);
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            text.Append(text.Length > 0 ? ", " : "").Append($$$"""
                {"measure": "{{{part[0]}}}", "article": 2, "status": "{{{part[1]}}}", "amount": "{{{part[2]}}}", "base": "1.00",
                 "criteria": [{"name": "x", "outcome": "met", "reason": "amount"}], "assumptions": [], "findings": [],
                 "derivation": {"label": "a", "value": "9.99", "children": [{"label": "amount", "value": "1", "children": []}]}}
                """);
        }

        return $$$"""
            {"folder": "", "applicant": {"name": {{{Quoted(name)}}}, "unified_social_credit_code": {{{Quoted(code)}}}, "kind": "enterprise", "inferred": false},
             "application_year": {{{year}}}, "documents": [{"file": "a.pdf", "total": "7.00", "awards": [{"amount": 1}]}], "expenses": [], "awards": [{{{text}}}], "findings": [], "total": "{{{total}}}"}
            """;
    }

    private static string Quoted(string? text) => text is null ? "null" : $"\"{JsonEncodedText.Encode(text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
