/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import net.imglib2.RandomAccess;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgFactory;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.img.cell.CellImgFactory;
import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.ARGBType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.ShortType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.type.numeric.real.DoubleType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

import org.junit.jupiter.api.Test;

/** Frames are what the image's random access says at x = column, y = row, frame last. */
class RaiFramesTest {

	@Test
	void framesEqualThePixelsOfEveryRealType() {
		checkFrames(filled(new ArrayImgFactory<>(new UnsignedByteType()).create(7, 5, 3), 0));
		checkFrames(filled(new ArrayImgFactory<>(new UnsignedShortType()).create(7, 5, 3), 40000));
		checkFrames(filled(new ArrayImgFactory<>(new ShortType()).create(7, 5, 3), -90));
		checkFrames(filled(new ArrayImgFactory<>(new FloatType()).create(7, 5, 3), 0.25));
		checkFrames(filled(new ArrayImgFactory<>(new DoubleType()).create(7, 5, 3), -0.5));
	}

	@Test
	void framesEqualThePixelsOfCellImages() {
		checkFrames(filled(new CellImgFactory<>(new FloatType(), 3).create(7, 5, 4), 0));
	}

	@Test
	void framesEqualThePixelsOfViews() {
		final Img<FloatType> image = filled(ArrayImgs.floats(8, 6, 5), 0);
		checkFrames(Views.interval(image, new long[] { 2, 1, 1 }, new long[] { 6, 4, 3 }));
		checkFrames(Views.translate(image, -4, 9, 100));
		checkFrames(Views.rotate(image, 0, 1));
		checkFrames(Views.permute(image, 0, 2));
		checkFrames(Views.subsample(image, 2));
		checkFrames(Views.invertAxis(image, 0));
	}

	@Test
	void anImageOfTwoDimensionsIsOneFrame() {
		final RandomAccessibleInterval<FloatType> plane = Views.hyperSlice(filled(ArrayImgs.floats(4, 6, 3), 0), 2, 1);
		final RaiFrames frames = new RaiFrames(plane);
		assertEquals(1, frames.count());
		assertEquals(6, frames.height());
		assertEquals(4, frames.width());
		final float[] frame = new float[24];
		frames.read(0, frame);
		final float[] expected = new float[24];
		for (int i = 0; i < 24; i++)
			expected[i] = 24 + i;
		assertArrayEquals(expected, frame);
	}

	@Test
	void otherNumbersOfDimensionsAreRefused() {
		Refusal.withWords(() -> new RaiFrames(ArrayImgs.floats(4)), "1 dimensions");
		Refusal.withWords(() -> new RaiFrames(ArrayImgs.floats(4, 4, 2, 2)), "4 dimensions");
	}

	@Test
	void emptyImagesAreRefused() {
		final Img<FloatType> image = ArrayImgs.floats(4, 4);
		Refusal.withWords(() -> new RaiFrames(Views.interval(image, new long[] { 0, 0 }, new long[] { 3, -1 })), "4 x 0");
	}

	@Test
	@SuppressWarnings({ "rawtypes", "unchecked" })
	void coloursAreRefusedThoughAScriptMayHandThemIn() {
		final RandomAccessibleInterval colours = ArrayImgs.argbs(4, 4);
		Refusal.withWords(() -> new RaiFrames(colours), ARGBType.class.getSimpleName(), "convert");
	}

	private static <T extends NativeType<T> & RealType<T>> Img<T> filled(final Img<T> image, final double start) {
		double value = start;
		for (final T pixel : image)
			pixel.setReal(value++);
		return image;
	}

	private static <T extends RealType<T>> void checkFrames(final RandomAccessibleInterval<T> image) {
		final RaiFrames frames = new RaiFrames(image);
		assertEquals(image.dimension(0), frames.width());
		assertEquals(image.dimension(1), frames.height());
		assertEquals(image.dimension(2), frames.count());
		final float[] frame = new float[frames.width() * frames.height()];
		final RandomAccess<T> access = image.randomAccess();
		for (int t = 0; t < frames.count(); t++) {
			frames.read(t, frame);
			for (int y = 0; y < frames.height(); y++)
				for (int x = 0; x < frames.width(); x++) {
					access.setPosition(new long[] { x + image.min(0), y + image.min(1), t + image.min(2) });
					assertEquals(access.get().getRealFloat(), frame[y * frames.width() + x]);
				}
		}
	}
}
