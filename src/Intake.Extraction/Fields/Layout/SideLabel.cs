namespace Intake.Extraction.Fields.Layout;

/// <summary>A label printed from top to bottom beside a block of the form, e.g. 购买方信息 or 备注.</summary>
internal readonly record struct SideLabel(string Text, float X0, float Y0, float X1, float Y1)
{
    public float CenterY => (Y0 + Y1) / 2;
}
