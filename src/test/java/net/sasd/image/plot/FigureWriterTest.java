/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import javax.imageio.ImageIO;

import net.sasd.evaluate.experiment.Figure;
import net.sasd.evaluate.experiment.HeatMapPanel;
import net.sasd.evaluate.experiment.ImagePanel;
import net.sasd.evaluate.experiment.Panel;
import net.sasd.evaluate.experiment.PanelAxis;
import net.sasd.evaluate.experiment.Picture;
import net.sasd.evaluate.experiment.PlotPanel;
import net.sasd.evaluate.experiment.Series;
import net.sasd.evaluate.experiment.SeriesStyle;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Figures are drawn with everything that was asked for. */
class FigureWriterTest {

	private static final double[] X = { 1, 10, 100 }, Y = { 2, 30, 5 };
	private static final int W = 300, H = 240;

	@TempDir
	Path folder;

	@ParameterizedTest
	@EnumSource
	void everyStyleDrawsItsColourInThePlotAndInTheLegend(final SeriesStyle style) {
		final int blue = Style.colour(0).getRGB();
		final BufferedImage named = draw(plot("", "").add(Series.of(style, "name", X, Y)));
		final BufferedImage unnamed = draw(plot("", "").add(Series.of(style, "", X, Y)));
		assertTrue(count(named, blue, 0, 0.8) > 0, "in the plot");
		assertTrue(count(named, blue, 0.93, 1) > 0, "in the legend");
		assertEquals(0, count(unnamed, blue, 0.93, 1), "a series without a name is not in the legend");
	}

	@Test
	void labelsOfBothAxesAndTitlesLeaveInkWhereTheyBelong() {
		final BufferedImage bare = draw(plot("", "").line("", X, Y));
		final BufferedImage full = FigureWriter.draw(figure("over all").add(new PlotPanel("title", PanelAxis.linear(
			"what is measured along"), PanelAxis.linear("what is measured upwards")).line("", X, Y)));
		final int w = bare.getWidth(), h = bare.getHeight();
		final int[][] places = { { w / 3, 0, w / 3, 48 }, { w / 3, 72, w / 3, 18 }, { w / 3, h - 30, w / 3, 30 }, { 0, h / 4,
			40, h / 2 } };
		final String[] names = { "figure's title", "panel's title", "x", "y" };
		for (int i = 0; i < places.length; i++)
			// without a label the numbers beside the axis take its place
			assertTrue(dark(part(full, places[i])) > (i < 2 ? 40 : 1.5 * dark(part(bare, places[i]))), names[i]);
		assertEquals(0, dark(part(bare, places[0])) + dark(part(bare, places[1])), "no titles");
	}

	@Test
	void barsAndBandsAddInk() {
		final Series line = Series.of(SeriesStyle.LINE, "", X, Y);
		final double[] low = { 1, 20, 3 }, high = { 3, 40, 9 };
		final int bare = ink(draw(plot("", "").add(line)));
		assertTrue(ink(draw(plot("", "").add(line.withBars(low, high)))) > bare);
		final BufferedImage band = draw(plot("", "").add(line.withBand(low, high)));
		assertTrue(shades(band) > shades(draw(plot("", "").add(line))), "a band is pale");
	}

	@Test
	void logarithmicAxesLeaveOutWhatHasNoLogarithmAndNansMakeGaps() {
		final PlotPanel panel = new PlotPanel("", PanelAxis.logarithmic("x"), PanelAxis.logarithmic("y").range(1e-3, 1e3));
		panel.line("", new double[] { -1, 0, 1, 2, 3 }, new double[] { 1, 1, 0, 5, Double.NaN });
		panel.line("", X, Y);
		assertTrue(count(draw(panel), Style.colour(1).getRGB(), 0, 1) > 0);
	}

	@Test
	void heatMapsShowEveryValueInItsColourAndLeaveNanBlank() {
		final double[][] values = { { 0, 1 }, { Double.NaN, 0.5 } };
		for (final double[] x : new double[][] { { 1, 2 }, { 1, 2, 10 } }) {
			final double[][] cells = { Arrays.copyOf(values[0], x.length), Arrays.copyOf(values[1],
				x.length) };
			final BufferedImage image = draw(new HeatMapPanel("map", "x", "y", "value", x, new double[] { 5, 7 }, cells));
			final ColourScale scale = new ColourScale(0, 1);
			for (final double value : new double[] { 0, 0.5, 1 })
				assertTrue(count(image, ((Color) scale.getPaint(value)).getRGB(), 0, 1) > 1000, "value " + value);
			assertTrue(count(image, 0xffffffff, 0.3, 0.4) > 1000, "blank");
		}
	}

	@Test
	void imagesKeepTheirShapeAndTheirColours() {
		final Picture picture = new Picture(1, 2, new float[] { -1, 1 });
		final BufferedImage grey = draw(ImagePanel.grey("", picture));
		final int black = count(grey, 0xff000000, 0, 1);
		assertEquals(W * W, black, 0.2 * W * W, "a square of half the width, at two pixels per unit");
		final BufferedImage two = draw(ImagePanel.diverging("", picture));
		assertTrue(count(two, 0xff2166ac, 0, 1) > 1000 && count(two, 0xffb2182b, 0, 1) > 1000);
		final BufferedImage dark = draw(ImagePanel.grey("", picture).range(-1, 3));
		assertTrue(count(dark, 0xff808080, 0, 1) > 1000, "1 is half of -1 ... 3");
	}

	@Test
	void panelsFillTheGridRowByRowAndTheFileIsTheDrawing() throws IOException {
		final Figure figure = new Figure("", "three", 2).panelSize(W, H);
		for (int i = 0; i < 3; i++)
			figure.add(plot("x", "y").line("", X, Y));
		final Path png = folder.resolve("new/figure.png");
		FigureWriter.write(figure, png);
		final BufferedImage read = ImageIO.read(png.toFile());
		assertEquals(2 * 2 * W, read.getWidth());
		assertEquals(2 * (30 + 2 * H), read.getHeight());
		final int corner = count(read.getSubimage(2 * W + 9, 2 * (30 + H) + 9, 2 * W - 9, 2 * H - 9), 0xffffffff, 0, 1);
		assertEquals((2 * W - 9) * (2 * H - 9), corner, "the fourth place is blank");
		final BufferedImage drawn = FigureWriter.draw(figure);
		int difference = 0;
		for (int y = 0; y < read.getHeight(); y++)
			for (int x = 0; x < read.getWidth(); x++)
				for (int shift = 0; shift <= 16; shift += 8)
					difference = Math.max(difference, Math.abs((read.getRGB(x, y) >> shift & 255) - (drawn.getRGB(x,
						y) >> shift & 255)));
		assertTrue(difference <= 8, "colours differ by " + difference);
	}

	@Test
	void aFigureWithoutPanelsIsRefused() {
		final String message = assertThrows(IllegalArgumentException.class, () -> FigureWriter.write(figure("empty"),
			folder.resolve("a.png"))).getMessage();
		assertTrue(message.contains("empty"), message);
		assertFalse(Files.exists(folder.resolve("a.png")));
	}

	private static PlotPanel plot(final String x, final String y) {
		return new PlotPanel("", PanelAxis.linear(x), PanelAxis.linear(y));
	}

	private static Figure figure(final String title) {
		return new Figure("", title, 1).panelSize(W, H);
	}

	private static BufferedImage draw(final Panel panel) {
		return FigureWriter.draw(figure("").add(panel));
	}

	/** Pixels of a colour between two heights, as parts of the whole. */
	private static int count(final BufferedImage image, final int colour, final double top, final double bottom) {
		int count = 0;
		for (int y = (int) (top * image.getHeight()); y < (int) (bottom * image.getHeight()); y++)
			for (int x = 0; x < image.getWidth(); x++)
				if (image.getRGB(x, y) == colour) count++;
		return count;
	}

	private static BufferedImage part(final BufferedImage image, final int[] place) {
		return image.getSubimage(place[0], place[1], place[2], place[3]);
	}

	private static long dark(final BufferedImage image) {
		return Arrays.stream(pixels(image)).filter(colour -> (colour >> 16 & 255) < 128).count();
	}

	private static int[] pixels(final BufferedImage image) {
		return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
	}

	private static int ink(final BufferedImage image) {
		return image.getWidth() * image.getHeight() - count(image, 0xffffffff, 0, 1);
	}

	private static long shades(final BufferedImage image) {
		return Arrays.stream(pixels(image)).filter(colour -> (colour & 255) > (colour >> 16 & 255) + 20).count();
	}
}
