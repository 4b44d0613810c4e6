using Intake.Extraction.Fields.Layout;

namespace Intake.Extraction.Fields.Forms;

/// <summary>A place of the form that says whose the labels near it are.</summary>
/// <param name="IsTall">Printed downwards beside its labels.</param>
internal sealed record SideMark(FormSide Side, float X0, float Y0, float X1, float Y1, bool IsTall)
{
    public float CenterY => (Y0 + Y1) / 2;

    public static SideMark Of(FormSide side, TextSpan ink)
    {
        var box = ink.Box;
        return new SideMark(side, (float)box.X0, (float)box.Y0, (float)box.X1, (float)box.Y1, IsTall: false);
    }
}
