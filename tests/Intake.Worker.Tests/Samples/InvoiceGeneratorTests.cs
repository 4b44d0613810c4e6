using System.Globalization;
using CsCheck;
using Intake.Samples;
using Intake.Samples.Codes;

namespace Intake.Worker.Tests.Samples;

public class InvoiceGeneratorTests
{
    private static readonly Gen<InvoiceSpec> Specs = Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[0, 28]).Select(
        pair => new InvoiceGenerator(pair.Item1).EveryCase().ElementAt(pair.Item2).Spec);

    [Fact]
    public void Same_seed_gives_the_same_invoices() => Gen.Int.Sample(
        seed => Assert.Equal(
            new InvoiceGenerator(seed).EveryCase().Select(each => each.Spec.QrPayload + each.Spec.Buyer.Name),
            new InvoiceGenerator(seed).EveryCase().Select(each => each.Spec.QrPayload + each.Spec.Buyer.Name)), iter: 20);

    [Fact]
    public void Neighbouring_seeds_give_unrelated_invoices()
    {
        var numbers = Enumerable.Range(1, 20).SelectMany(seed => new InvoiceGenerator(seed).EveryCase()).Select(each => each.Spec.Number).ToList();
        Assert.Equal(numbers.Count, numbers.Distinct().Count());
        Assert.NotEqual(new InvoiceGenerator(1).TaxFree(InvoiceKind.DigitalGeneral).Amount, new InvoiceGenerator(2).TaxFree(InvoiceKind.DigitalGeneral).Amount);
    }

    [Fact]
    public void Tax_of_a_line_is_its_amount_times_its_rate_within_six_fen() => Specs.Sample(spec =>
    {
        foreach (var line in spec.Lines.Where(line => line.RatePrinted.EndsWith('%')))
        {
            var rate = decimal.Parse(line.RatePrinted.TrimEnd('%'), CultureInfo.InvariantCulture) / 100m;
            Assert.InRange(line.Tax!.Value - line.Amount * rate, -0.06m, 0.06m);
        }
    }, iter: 60);

    [Fact]
    public void Quantity_times_price_is_the_amount_within_a_fen() => Specs.Sample(spec =>
    {
        foreach (var line in spec.Lines.Where(line => line.Quantity is not null))
        {
            var product = decimal.Parse(line.Quantity!, CultureInfo.InvariantCulture) * decimal.Parse(line.UnitPrice!, CultureInfo.InvariantCulture);
            Assert.InRange(product - line.Amount, -0.01m, 0.01m);
        }
    }, iter: 60);

    [Fact]
    public void Money_has_two_places_and_the_total_is_amount_plus_tax() => Specs.Sample(spec =>
    {
        Assert.All(spec.Lines, line => Assert.Equal(decimal.Round(line.Amount, 2), line.Amount));
        Assert.Equal(spec.Amount + (spec.Tax ?? 0m), spec.Total);
        Assert.Equal(decimal.Round(spec.Total, 2), spec.Total);
    }, iter: 60);

    [Fact]
    public void Qr_says_what_the_invoice_says_and_its_crc_holds() => Specs.Sample(spec =>
    {
        var parts = spec.QrPayload.TrimEnd(',').Split(',');
        Assert.Equal(8, parts.Length);
        Assert.Equal(spec.Code ?? "", parts[2]);
        Assert.Equal(spec.Number, parts[3]);
        Assert.Equal(spec.IsDigital ? spec.Total : spec.Amount, decimal.Parse(parts[4], CultureInfo.InvariantCulture));
        Assert.Equal(spec.Date, DateOnly.ParseExact(parts[5], "yyyyMMdd", CultureInfo.InvariantCulture));
        Assert.Equal(Crc16.Of(string.Join(',', parts[..7]) + ","), ushort.Parse(parts[7], NumberStyles.HexNumber, CultureInfo.InvariantCulture));
    }, iter: 60);

    [Fact]
    public void Numbers_have_the_structure_of_their_kind() => Specs.Sample(spec =>
    {
        if (spec.IsDigital)
        {
            Assert.Null(spec.Code);
            Assert.Null(spec.CheckCode);
            Assert.Equal(20, spec.Number.Length);
            Assert.Equal(spec.Date.Year % 100, int.Parse(spec.Number[..2], CultureInfo.InvariantCulture));
        }
        else
        {
            Assert.Equal(12, spec.Code!.Length);
            Assert.Equal(8, spec.Number.Length);
            Assert.Equal(20, spec.CheckCode!.Length);
            Assert.InRange(int.Parse(spec.Code[5..7], CultureInfo.InvariantCulture), 15, spec.Date.Year % 100);
        }
    }, iter: 60);

    [Fact]
    public void Red_letter_takes_back_its_blue_invoice_to_the_fen()
    {
        var make = new InvoiceGenerator(5);
        var blue = make.Any(InvoiceKind.DigitalSpecial);
        var red = make.RedLetter(blue);
        Assert.Equal(0m, blue.Total + red.Total);
        Assert.Equal(0m, blue.Tax + red.Tax);
        Assert.StartsWith("负", red.TotalInWords);
        Assert.Contains(blue.Number, string.Concat(red.Remarks));
    }

    [Fact]
    public void Altered_invoice_prints_the_altered_part_and_its_code_keeps_the_truth()
    {
        var honest = new InvoiceGenerator(6).Any(InvoiceKind.DigitalGeneral);
        var forged = honest with { Altered = new InvoiceAlteration { Total = honest.Total + 1000m } };
        Assert.Equal(honest.Total + 1000m, forged.Total);
        Assert.Equal(honest.TotalInWords, forged.TotalInWords);
        Assert.Equal(honest.QrPayload, forged.QrPayload);
    }

    [Fact]
    public void Every_name_can_be_printed_in_GBK()
    {
        var gbk = System.Text.CodePagesEncodingProvider.Instance.GetEncoding(936, System.Text.EncoderFallback.ExceptionFallback, System.Text.DecoderFallback.ExceptionFallback)!;
        Specs.Sample(spec => Assert.NotEmpty(gbk.GetBytes(spec.Buyer.Name + spec.Seller.Name + spec.Drawer + string.Concat(spec.Remarks))), iter: 60);
    }
}
