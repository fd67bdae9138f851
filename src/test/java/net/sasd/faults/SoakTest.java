/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Arrays;
import java.util.Collections;

import net.sasd.command.PreviewSoak;
import net.sasd.image.StormInput;
import net.sasd.image.StormJob;
import net.sasd.image.ij.MoleculeImages;
import net.sasd.image.ij.StormImages;
import net.sasd.optim.CancelToken;
import net.sasd.parallel.Workers;
import net.sasd.phantom.MoleculePresets;
import net.sasd.phantom.MoleculeStack;
import net.sasd.smlm.render.RenderingParameters;
import net.sasd.smlm.storm.StormListener;
import net.sasd.smlm.storm.StormParameters;

import org.junit.jupiter.api.Test;

/** What runs for long keeps its size. */
class SoakTest {

	@Test
	void manyFramesLeaveNothingBehind() throws IOException {
		final int frames = Endurance.of(1000, 20000);
		final MoleculeStack molecules = new MoleculeStack(MoleculePresets.get("storm").toBuilder().size(32, 32).frames(
			frames).density(0.3).seed(5).build());
		final StormInput input = StormImages.input(MoleculeImages.virtual(molecules, "soak"), 1);
		final HeapGrowth heap = new HeapGrowth();
		final StormJob job = new StormJob(input, StormParameters.builder(100).learning(10, 1).build(), molecule -> true,
			RenderingParameters.builder(), new StormListener() {

				private int samples;

				@Override
				public void learned(final int round, final int rounds) {}

				@Override
				public void localized(final int done, final int total) {
					if (done < (samples + 1) * (total / 10)) return;
					samples++;
					heap.sample();
				}
			}, Workers.serial(), new CancelToken());
		job.learn();
		job.drawing.draw(molecule -> {});
		assertEquals(frames, job.frames());
		assertTrue(job.found() > frames, "molecules");
		heap.assertNone();
	}

	@Test
	void manyPreviewsLeaveNothingBehind() throws Exception {
		PreviewSoak.soak(false, Endurance.of(50, 200));
	}

	/** In a running ImageJ, on a display that nobody sees. */
	@Test
	void manyPreviewsInARunningImageJLeaveNothingBehind() throws Exception {
		assumeTrue(Endurance.of(0, 1) == 1, "this is for -Pendurance");
		final Process display;
		try {
			display = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten", "tcp").start();
		}
		catch (final IOException missing) {
			assumeTrue(false, "there is no Xvfb");
			return;
		}
		try (BufferedReader number = new BufferedReader(new InputStreamReader(display.getInputStream())); Child imagej =
			new Child("export DISPLAY=:" + number.readLine(), Collections.emptyList(), Arrays.asList(PreviewSoak.class
				.getName(), "1000")))
		{
			final int status = imagej.status(900);
			assertEquals(0, status, imagej.said());
		}
		finally {
			display.destroy();
		}
	}
}
