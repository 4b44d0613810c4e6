using Intake.Extraction.Reading.MatrixCodes;

namespace Intake.Extraction.Tests.Reading.MatrixCodes;

public sealed class QrScannerTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    public void A_code_is_read_whatever_its_size(int pixels)
    {
        using var scanner = QrScanner.TryCreate();
        using var image = QrPictures.Grey(pixels, quietModules: 4);

        var code = Assert.Single(scanner!.Scan(image));

        Assert.Equal(QrPictures.Payload, code.Payload);
        Assert.InRange(code.X0, 2 * pixels, 6 * pixels);
        Assert.InRange(code.X1, image.Width - (6 * pixels), image.Width - (2 * pixels));
    }

    [Fact]
    public void A_picture_without_a_code_gives_none()
    {
        using var scanner = QrScanner.TryCreate();
        using var image = new GreyImage(200, 200);

        Assert.Empty(scanner!.Scan(image));
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(4, 0)]
    [InlineData(5, 3)]
    public void The_grid_of_a_drawn_code_is_measured(int pixels, int quiet)
    {
        using var image = QrPictures.Grey(pixels, quiet);

        var grid = ModuleGrid.Find(image);

        Assert.NotNull(grid);
        Assert.Equal((29, quiet * pixels, quiet * pixels, 29 * pixels), (grid.Value.Modules, grid.Value.Left, grid.Value.Top, grid.Value.Width));
        using var redrawn = grid.Value.Redraw(image, 2);
        Assert.Equal(2 * (29 + 8), redrawn.Width);
        using var expected = QrPictures.Grey(2, 4);
        Assert.True(redrawn.Pixels.SequenceEqual(expected.Pixels));
    }

    [Fact]
    public void A_damaged_timing_pattern_is_no_grid()
    {
        using var image = QrPictures.Grey(3);
        for (var x = 36; x < 39; x++)
        {
            for (var y = 18; y < 21; y++)
            {
                image.Row(y)[x] ^= 255;
            }
        }

        Assert.Null(ModuleGrid.Find(image));
    }

    [Fact]
    public void A_flat_picture_has_no_grid()
    {
        using var image = new GreyImage(60, 60);

        Assert.Null(ModuleGrid.Find(image));
    }

    [Fact]
    public void A_disposed_scanner_refuses()
    {
        var scanner = QrScanner.TryCreate()!;
        scanner.Dispose();
        using var image = new GreyImage(30, 30);

        Assert.Throws<ObjectDisposedException>(() => scanner.Scan(image));
    }
}
