/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate.experiment;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import net.sasd.deblur.BlurKernel;
import net.sasd.deblur.DeblurParameters;
import net.sasd.phantom.CameraShake;
import net.sasd.phantom.ScenePicture;

/**
 * [Z] section 4: generated pictures blurred by eight kernels of camera shake with 1 % noise, and deblurred with one
 * set of defaults. The kernels are those of Levin et al. 2009 (files levin09_kernel1.tif ... 8) where the data folder
 * has them, and random smooth paths of the same sizes otherwise.
 */
final class DeblurringExperiment implements Experiment {

	/** Sizes of the eight kernels of Levin et al. */
	private static final int[] SIZES = { 19, 17, 15, 27, 13, 21, 23, 23 };
	private static final double ENOUGH = 0.9;
	/** The window of 31 pixels is an upper bound for all kernels. */
	private static final DeblurParameters DEFAULTS = DeblurParameters.builder().build();

	@Override
	public String name() {
		return "deblurring";
	}

	@Override
	public String title() {
		return "[Z] section 4: motion deblurring with eight kernels of camera shake";
	}

	@Override
	public double seconds(final boolean quick) {
		return quick ? 30 : 300;
	}

	@Override
	public Report run(final Setting setting) {
		final ScenePicture[] scenes = setting.quick ? new ScenePicture[] { ScenePicture.DEAD_LEAVES, ScenePicture.CELLS }
			: ScenePicture.values();
		final int count = setting.quick ? 2 : SIZES.length, side = setting.quick ? 160 : 256;
		final boolean measured = setting.file(fileName(0)) != null;
		final BlurKernel[] kernels = new BlurKernel[count];
		for (int i = 0; i < count; i++)
			kernels[i] = measured ? read(setting, i) : new BlurKernel(SIZES[i], CameraShake.kernel(SIZES[i], 8 *
				setting.seed + i));
		final DeblurringCase[] cases = new DeblurringCase[scenes.length * count];
		setting.workers.forEach(cases.length, i -> {
			cases[i] = new DeblurringCase(scenes[i / count], side, kernels[i % count], DEFAULTS, setting.seed);
			setting.log("%s, kernel %d: correlation %.3f, PSNR %.1f to %.1f dB", cases[i].scene, i % count + 1,
				cases[i].correlation, cases[i].before, cases[i].after);
		});
		return report(cases, scenes, kernels, measured);
	}

	private static String fileName(final int kernel) {
		return "levin09_kernel" + (kernel + 1) + ".tif";
	}

	private static BlurKernel read(final Setting setting, final int kernel) {
		final Picture picture = setting.picture(fileName(kernel));
		if (picture == null || picture.height != picture.width) throw new IllegalArgumentException("The kernel " +
			fileName(kernel) + " is missing from the data folder or not square; complete the folder or leave it away.");
		final double[] values = new double[picture.pixels.length];
		for (int i = 0; i < values.length; i++)
			values[i] = picture.pixels[i];
		return new BlurKernel(picture.height, values);
	}

	private static Report report(final DeblurringCase[] cases, final ScenePicture[] scenes, final BlurKernel[] kernels,
		final boolean measured)
	{
		final Report report = new Report();
		final Table table = new Table("cases", "picture", "kernel", "kernel_size", "correlation", "psnr_blurred_dB",
			"psnr_deblurred_dB");
		final int count = kernels.length;
		for (int s = 0; s < scenes.length; s++) {
			int good = 0;
			double gain = 0;
			for (int i = 0; i < count; i++) {
				final DeblurringCase one = cases[s * count + i];
				table.row(words(one.scene), i + 1, kernels[i].size, one.correlation, one.before, one.after);
				if (one.correlation >= ENOUGH) good++;
				gain += (one.after - one.before) / count;
			}
			report.finding("%s: %d of %d kernels with a correlation of at least %.1f; mean PSNR gain %.1f dB.", words(
				scenes[s]), good, count, ENOUGH, gain);
		}
		return report.add(table).add(kernelFigure(cases, scenes, kernels, measured)).add(pictureFigure(cases, scenes,
			count));
	}

	private static Figure kernelFigure(final DeblurringCase[] cases, final ScenePicture[] scenes,
		final BlurKernel[] kernels, final boolean measured)
	{
		final String rows = Arrays.stream(scenes).map(DeblurringExperiment::words).collect(Collectors.joining(", "));
		final Figure figure = new Figure("kernels", (measured ? "Kernels of Levin et al." : "Random paths of a camera") +
			", and what was found in " + rows, kernels.length).panelSize(130, 150);
		for (int i = 0; i < kernels.length; i++)
			figure.add(panel("kernel " + (i + 1), kernels[i]));
		for (final DeblurringCase one : cases)
			figure.add(panel(String.format(Locale.ROOT, "%.3f", one.correlation), one.result.kernel));
		return figure;
	}

	private static ImagePanel panel(final String title, final BlurKernel kernel) {
		final double[] values = kernel.values();
		final int size = Math.max(kernel.size, DEFAULTS.kernelSize), margin = (size - kernel.size) / 2;
		final float[] pixels = new float[size * size];
		for (int i = 0; i < values.length; i++)
			pixels[(i / kernel.size + margin) * size + i % kernel.size + margin] = (float) values[i];
		return ImagePanel.grey(title, new Picture(size, size, pixels));
	}

	/** One kernel for each scene, another each time. */
	private static Figure pictureFigure(final DeblurringCase[] cases, final ScenePicture[] scenes, final int count) {
		final Figure figure = new Figure("pictures", "Blurred, deblurred and true pictures", 3).panelSize(290, 310);
		for (int s = 0; s < scenes.length; s++) {
			final int kernel = (2 * s + 1) % count;
			final DeblurringCase one = cases[s * count + kernel];
			figure.add(panel(String.format(Locale.ROOT, "blurred by kernel %d, %.1f dB", kernel + 1, one.before), one,
				one.truth.blurred)).add(panel(String.format(Locale.ROOT, "deblurred, %.1f dB", one.after), one,
					one.result.channels[0])).add(panel("truth", one, one.truth.sharp));
		}
		return figure;
	}

	private static ImagePanel panel(final String title, final DeblurringCase one, final float[] pixels) {
		return ImagePanel.grey(title, new Picture(one.truth.height, one.truth.width, pixels)).range(0, 1);
	}

	private static String words(final ScenePicture scene) {
		return scene.name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}
}
