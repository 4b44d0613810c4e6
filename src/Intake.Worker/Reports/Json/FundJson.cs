using System.Text.Json;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Matching.Budget;
using Intake.Worker.Commands;
using Intake.Worker.Results;

namespace Intake.Worker.Reports.Json;

/// <summary>What the JSON of everything that is made from results says in the same way: applicants, places, copies, notes, amounts.</summary>
internal abstract class FundJson(Conversation talk, Utf8JsonWriter json)
{
    private const int LetGo = 1 << 16;

    protected Utf8JsonWriter Json => json;

    protected void Copies(ResultSet sources) => Array("copies", sources.Copies, copy => Object(() =>
    {
        json.WriteString("file"u8, copy.Path);
        json.WriteString("copy_of"u8, copy.Of);
    }));

    /// <summary>What names a result; the object stays open.</summary>
    protected void Source(ResultFile file)
    {
        json.WriteString("file"u8, file.Path);
        json.WriteString("sha256"u8, file.Sha256);
        json.WriteString("intake"u8, file.Intake);
        json.WriteString("policy"u8, file.Policy);
        json.WriteNumber("applications"u8, file.Applications.Length);
    }

    protected void Notes(IEnumerable<ReportNote> notes) => Array("notes", notes, note => Object(() =>
    {
        json.WriteString("code"u8, note.Code);
        Text("message", note.Message);
    }));

    protected void Applicant(FundApplicant applicant)
    {
        json.WriteStartObject("applicant"u8);
        json.WriteString("name"u8, applicant.Name);
        json.WriteString("unified_social_credit_code"u8, applicant.Code);
        json.WriteEndObject();
    }

    protected void Place(AwardPlace place)
    {
        json.WriteString("file"u8, place.File);
        json.WriteNumber("application"u8, place.Application);
        json.WriteString("folder"u8, place.Folder);
    }

    protected string Said(Message message) => talk.Messages.Text(message);

    protected void Text(string name, Message message) => json.WriteString(name, Said(message));

    protected void Amount(string name, Money amount) => json.WriteString(name, amount.ToString());

    protected void Object(Action content)
    {
        json.WriteStartObject();
        content();
        json.WriteEndObject();
    }

    protected void Array<T>(string name, IEnumerable<T> all, Action<T> one)
    {
        json.WriteStartArray(name);
        foreach (var item in all)
        {
            one(item);

            // The writer keeps everything until it is told to let go.
            if (json.BytesPending > LetGo)
            {
                json.Flush();
            }
        }

        json.WriteEndArray();
    }
}
