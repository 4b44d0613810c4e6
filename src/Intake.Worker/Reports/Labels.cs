using Intake.Extraction.Fields;
using Intake.Extraction.Messages;
using Intake.Worker.Commands;

namespace Intake.Worker.Reports;

/// <summary>Names of fields and checks in the reader's language.</summary>
internal static class Labels
{
    public static string Field(FieldName name, Conversation talk) => talk.Messages.Text(Label.Field(name));

    public static string Check(string name, Conversation talk) => talk.Messages.Text(Label.Check(name));
}
