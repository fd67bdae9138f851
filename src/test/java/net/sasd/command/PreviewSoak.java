/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import java.util.function.Function;

import ij.ImageJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.process.ImageProcessor;
import net.sasd.analysis.AutoParameters;
import net.sasd.faults.HeapGrowth;
import net.sasd.image.AmbientWorkers;
import net.sasd.image.ij.PreviewPicture;
import net.sasd.optim.CancelToken;
import net.sasd.solver.Parameters;

/** Preview after preview, as a person who plays with the values makes them. */
public final class PreviewSoak {

	private static final String TITLE = "SaSD preview";
	private static final long PATIENCE = 60000;

	private PreviewSoak() {}

	/** Draws so many in a running ImageJ, and ends it. */
	public static void main(final String[] args) {
		try {
			new ImageJ();
			soak(true, Integer.parseInt(args[0]));
			System.exit(0);
		}
		catch (final Throwable failure) {
			failure.printStackTrace();
			System.exit(1);
		}
	}

	/**
	 * Draws so many.
	 *
	 * @param shown in the window that belongs to dialogs
	 * @throws AssertionError if memory or threads grow
	 */
	public static void soak(final boolean shown, final int count) throws InterruptedException {
		final HeapGrowth heap = new HeapGrowth();
		final ImagePlus image = Spots.image();
		final Preview preview = new Preview(TITLE);
		for (int i = 1; i <= count; i++) {
			final AutoParameters request = AutoParameters.of(Parameters.builder().motifSize(5, 5).lambda(0.1 + 0.001 * (i %
				50)).build());
			if (shown) show(preview, cancel -> PreviewPicture.draw(image, 1, request, AmbientWorkers.workers(), cancel));
			else PreviewPicture.draw(image, 1, request, AmbientWorkers.workers(), new CancelToken());
			if (i % (count / 10) == 0) heap.sample();
		}
		preview.close();
		heap.assertNone();
		System.out.println(heap);
	}

	private static void show(final Preview preview,
		final Function<CancelToken, ImageProcessor> drawing) throws InterruptedException
	{
		final ImageProcessor before = shown();
		preview.follow(true, () -> drawing);
		final long end = System.currentTimeMillis() + PATIENCE;
		while (shown() == before) {
			if (System.currentTimeMillis() > end) throw new AssertionError("no preview");
			Thread.sleep(5);
		}
	}

	private static ImageProcessor shown() {
		final ImagePlus window = WindowManager.getImage(TITLE);
		return window == null ? null : window.getProcessor();
	}
}
