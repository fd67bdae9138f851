/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.google.gson.JsonObject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import ij.ImagePlus;
import net.sasd.image.StormInput;
import net.sasd.image.StormJob;
import net.sasd.image.StormPhantom;
import net.sasd.image.filter.MoleculeFilter;
import net.sasd.image.ij.ImageFiles;
import net.sasd.image.ij.PsfImage;
import net.sasd.model.FrameSource;
import net.sasd.optim.CancelToken;
import net.sasd.parallel.Workers;
import net.sasd.smlm.Localization;
import net.sasd.smlm.LocalizationCsv;
import net.sasd.smlm.psf.PsfSpline;
import net.sasd.smlm.render.RenderingKind;
import net.sasd.smlm.render.RenderingParameters;
import net.sasd.smlm.storm.StormListener;
import net.sasd.smlm.storm.StormParameters;

/** The files of a super-resolution. */
class StormFilesTest {

	@TempDir
	Path folder;

	@Test
	void theFilesHoldWhatWasFound() throws IOException {
		final StormJob job = job(StormPhantom.input(20), StormListener.NONE, new CancelToken());
		final List<Localization> found = new ArrayList<>();
		final List<float[]> sums = new ArrayList<>();
		try (OutputFolder output = new OutputFolder(folder)) {
			job.learn();
			assertEquals(Arrays.asList("storm-aggregate.tif", "storm-image.png", "storm-image.tif", "storm-localizations.csv",
				"storm-psf.png", "storm-psf.tif", "storm-storm.json"), StormFiles.write(job, found::add, sums::add, output));
		}
		assertEquals(7, files().size());
		final List<Localization> table = LocalizationCsv.read(Files.readAllLines(folder.resolve(
			"storm-localizations.csv")));
		assertTrue(found.size() > 50);
		assertEquals(found.size(), table.size());
		for (int i = 0; i < table.size(); i++)
			assertEquals(found.get(i).x, table.get(i).x, 5.01e-4);
		final ImagePlus image = ImageFiles.read(folder.resolve("storm-image.tif"));
		assertEquals(32 * 4, image.getWidth());
		assertEquals(25, image.getCalibration().pixelWidth, 1e-6);
		assertEquals(found.size(), image.getStatistics().mean * image.getWidth() * image.getHeight(), 1e-3 * found.size());
		final PsfSpline psf = PsfImage.read(folder.resolve("storm-psf.tif"), 100);
		assertEquals(job.estimate().psf.at(0.3, -0.4), psf.at(0.3, -0.4), 1e-6);
		final ImagePlus aggregate = ImageFiles.read(folder.resolve("storm-aggregate.tif"));
		assertEquals(sums.get(0)[17], aggregate.getProcessor().getf(17));
		assertEquals(100, aggregate.getCalibration().pixelWidth, 1e-6);
		final JsonObject json = JsonText.readObject(folder.resolve("storm-storm.json"), "figures");
		assertEquals("DONE", json.get("status").getAsString());
		assertEquals(20, json.get("frames").getAsInt());
		assertEquals(found.size(), json.get("molecules").getAsInt());
		assertTrue(json.get("filteredOut").getAsInt() > 0);
		assertEquals(100 * job.estimate().shape.fwhmX, json.getAsJsonObject("psf").getAsJsonArray("fwhmNm").get(0)
			.getAsDouble(), 1e-9);
	}

	@Test
	void aCancelledJobKeepsTheFramesThatAreDone() throws IOException {
		final CancelToken cancel = new CancelToken();
		final StormListener impatient = new StormListener() {

			@Override
			public void learned(final int round, final int most) {}

			@Override
			public void localized(final int frames, final int all) {
				cancel.cancel();
			}
		};
		final StormJob job = job(StormPhantom.input(150), impatient, cancel);
		try (OutputFolder output = new OutputFolder(folder)) {
			job.learn();
			StormFiles.write(job, molecule -> {}, null, output);
		}
		final JsonObject json = JsonText.readObject(folder.resolve("storm-storm.json"), "figures");
		assertEquals("CANCELLED", json.get("status").getAsString());
		final int done = json.get("frames").getAsInt();
		assertTrue(done > 0 && done < 150, done + "");
		final List<Localization> kept = LocalizationCsv.read(Files.readAllLines(folder.resolve("storm-localizations.csv")));
		final List<Localization> all = new ArrayList<>();
		final StormJob whole = job(StormPhantom.input(150), StormListener.NONE, new CancelToken());
		whole.learn();
		whole.drawing.draw(all::add);
		assertEquals(all.stream().filter(molecule -> molecule.frame <= done).count(), kept.size());
	}

	@Test
	void framesAreReadOneAfterAnother() throws IOException {
		final StormInput input = StormPhantom.input(60);
		final List<Integer> order = new ArrayList<>();
		final StormInput watched = watched(input, order);
		final StormJob job = job(watched, StormListener.NONE, new CancelToken());
		job.learn();
		order.clear();
		job.drawing.draw(molecule -> {});
		final List<Integer> expected = new ArrayList<>();
		for (int t = 0; t < 60; t++)
			expected.add(t);
		assertEquals(expected, order);
	}

	@Test
	void nothingIsLeftOfWhatFails() throws IOException {
		final StormInput input = StormPhantom.input(20);
		final StormJob job = job(input, StormListener.NONE, new CancelToken());
		job.learn();
		try (OutputFolder output = new OutputFolder(folder.resolve("new"))) {
			assertThrows(IllegalStateException.class, () -> StormFiles.write(job, molecule -> {
				if (molecule.frame > 5) throw new IllegalStateException("on purpose");
			}, null, output));
		}
		assertEquals(0, files().size());
	}

	private static StormInput watched(final StormInput input, final List<Integer> order) {
		final FrameSource frames = input.stack.frames;
		return new StormInput(new net.sasd.image.InputImage(net.sasd.image.ImageMetadata.plain("storm", frames.count()),
			new FrameSource() {

				@Override
				public int count() {
					return frames.count();
				}

				@Override
				public int height() {
					return frames.height();
				}

				@Override
				public int width() {
					return frames.width();
				}

				@Override
				public void read(final int t, final float[] frame) {
					order.add(t);
					frames.read(t, frame);
				}
			}), 0, 0);
	}

	private static StormJob job(final StormInput input, final StormListener listener, final CancelToken cancel) {
		return new StormJob(input, StormParameters.builder(100).build(), MoleculeFilter.builder().intensity(200, 1e9).build(),
			RenderingParameters.builder().kind(RenderingKind.HISTOGRAM).magnification(4), listener, Workers.serial(), cancel);
	}

	private List<String> files() throws IOException {
		try (Stream<Path> all = Files.walk(folder)) {
			return all.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).collect(Collectors.toList());
		}
	}
}
