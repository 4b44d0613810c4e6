using Intake.Samples.Paper;
using Intake.Samples.Papers.Drawing;

namespace Intake.Samples.Papers.Certificates;

/// <summary>The framed sheet of a certificate.</summary>
internal static class CertificateSheet
{
    public static Flow New(Draft d, bool isLying)
    {
        var (width, height) = isLying ? (297.0, 210.0) : (210.0, 297.0);
        var flow = new Flow(width, height, 30) { Size = 5.2, Leading = 1.8 };
        flow.Box(12, 12, width - 12, height - 12, 1.2, PaperInk.Seal);
        flow.Box(15, 15, width - 15, height - 15, 0.3, PaperInk.Seal);
        d.Flow = flow;
        return flow;
    }

    public static string Issuer(Draft d) => d.Random.Pick("深圳市工业和信息化局", "广东省工业和信息化厅", "前溪市工业和信息化局", "深圳市中小企业服务局");
}
