using System.Globalization;

namespace Intake.Samples.Paper;

/// <summary>The second table of transport invoices: who or what went from where to where.</summary>
internal static class SecondTable
{
    public static void Print(PaperPage page, SpecialBusiness? business, double y)
    {
        switch (business)
        {
            case PassengerBusiness passenger:
                Row(page, y, true, 5.5, ["出行人", "有效身份证件号", "出行日期", "出发地", "到达地", "等级", "交通工具类型"], [0, 24, 66, 94, 124, 154, 174]);
                for (var i = 0; i < passenger.Trips.Length; i++)
                {
                    var trip = passenger.Trips[i];
                    string[] cells = [trip.Traveller, trip.IdNumber, trip.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), trip.From, trip.To, trip.Class, trip.Vehicle];
                    Row(page, y + 4.5 * (i + 1), false, 5.5, cells, [0, 24, 66, 94, 124, 154, 174]);
                }

                break;
            case FreightBusiness freight:
                Row(page, y, true, 5.5, ["运输工具种类", "运输工具牌号", "起运地", "到达地", "运输货物名称"], [0, 38, 76, 120, 164]);
                for (var i = 0; i < freight.Hauls.Length; i++)
                {
                    var haul = freight.Hauls[i];
                    Row(page, y + 4.5 * (i + 1), false, 5.5, [haul.VehicleType, haul.Plate, haul.From, haul.To, haul.Goods], [0, 38, 76, 120, 164]);
                }

                break;
        }
    }

    private static void Row(PaperPage page, double y, bool isHeader, double left, ReadOnlySpan<string> cells, ReadOnlySpan<double> offsets)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (isHeader)
            {
                page.Label(cells[i], left + offsets[i], y);
            }
            else
            {
                page.Value(cells[i], left + offsets[i], y);
            }
        }
    }
}
