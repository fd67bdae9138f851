/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

import ij.ImagePlus;
import ij.gui.Roi;
import ij.process.FloatProcessor;
import net.sasd.analysis.AutoParameters;
import net.sasd.image.InputImage;
import net.sasd.image.PlaneRuns;
import net.sasd.image.Run;
import net.sasd.model.Motifs;
import net.sasd.optim.CancelToken;
import net.sasd.parallel.Workers;
import net.sasd.solver.Parameters;

/** The quick look, with motifs that are known. */
class PreviewPictureTest {

	private final AtomicReference<InputImage> part = new AtomicReference<>();
	private final AtomicReference<Parameters> asked = new AtomicReference<>();

	@Test
	void itSolvesOnTheMiddleOfThePlaneWithFewIterations() {
		assertNotNull(draw(image(), new CancelToken()));
		assertEquals(128, part.get().frames().width());
		assertEquals(100, part.get().frames().height());
		final float[] seen = new float[128 * 100];
		part.get().frames().read(0, seen);
		assertEquals(image().getProcessor().getf((200 - 128) / 2, 0), seen[0]);
		assertEquals(40, asked.get().maxIterations);
		assertEquals(1, asked.get().reweighting);
	}

	@Test
	void aRoiSaysWhereToLook() {
		final ImagePlus image = image();
		image.setRoi(new Roi(10, 20, 30, 40));
		assertNotNull(draw(image, new CancelToken()));
		assertEquals(30, part.get().frames().width());
		assertEquals(40, part.get().frames().height());
		assertEquals(10, image.getRoi().getBounds().x);
	}

	@Test
	void whatIsGivenUpGivesNoPicture() {
		final CancelToken cancel = new CancelToken();
		cancel.cancel();
		assertNull(draw(image(), cancel));
	}

	private Object draw(final ImagePlus image, final CancelToken cancel) {
		final Motifs motifs = new Motifs(1, 3, new double[] { 1, 2, 1 });
		final PlaneRuns.Solving coding = (frame, request, listener) -> {
			part.set(frame);
			asked.set(request.base);
			return Run.code(frame, motifs, request, Workers.serial(), listener, cancel);
		};
		return PreviewPicture.draw(image, 1, AutoParameters.of(Parameters.builder().maxIterations(500).reweighting(3)
			.build()), coding, cancel);
	}

	/** 100 × 200, a spot here and there. */
	private static ImagePlus image() {
		final FloatProcessor pixels = new FloatProcessor(200, 100);
		for (int i = 0; i < 20000; i++)
			pixels.setf(i, i % 37 == 0 ? 1 + i % 5 : 0);
		return new ImagePlus("spots", pixels);
	}
}
