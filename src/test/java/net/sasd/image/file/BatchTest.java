/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.file;

import static net.sasd.image.file.BatchStatus.CANCELLED;
import static net.sasd.image.file.BatchStatus.DONE;
import static net.sasd.image.file.BatchStatus.EXISTS;
import static net.sasd.image.file.BatchStatus.FAILED;
import static net.sasd.image.file.BatchStatus.PENDING;
import static net.sasd.image.file.BatchStatus.SKIPPED;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import ij.ImagePlus;
import net.sasd.analysis.AutoParameters;
import net.sasd.image.Run;
import net.sasd.image.Values;
import net.sasd.image.ij.ImageFiles;
import net.sasd.model.Solution;
import net.sasd.optim.CancelToken;
import net.sasd.optim.SolverListener;
import net.sasd.parallel.Workers;
import net.sasd.solver.Parameters;

/** The same for all images of a folder. */
class BatchTest {

	@TempDir
	private Path root;
	private Path images, results;

	@BeforeEach
	void makeImages() {
		images = root.resolve("images");
		results = root.resolve("results");
		for (int i = 0; i < 3; i++)
			Pictures.spots(images.resolve("abc".charAt(i) + ".tif"), i);
	}

	@Test
	void everyImageGetsTheBitsOfTheCore() {
		assertStatus(run(new JointTask(1, image -> AutoParameters.of(Pictures.QUICK), Workers.serial()), false), DONE, DONE,
			DONE);
		for (final String name : new String[] { "a", "b", "c" }) {
			final Solution solution = Run.solve(ImageFiles.open(images.resolve(name + ".tif")), Pictures.QUICK, Workers
				.serial(), SolverListener.NONE, new CancelToken());
			final Path folder = results.resolve(name + ".tif");
			assertArrayEquals(Values.activation(solution, 0, 0), Pictures.pixels(folder.resolve(name + "-activation.tif")));
			assertArrayEquals(solution.residual(0), Pictures.pixels(folder.resolve(name + "-residual.tif")));
		}
	}

	@Test
	void aBadFileIsReportedAndTheOthersAreDone() throws IOException {
		Pictures.broken(images.resolve("b.tif"));
		final BatchReport report = run(Pictures.QUICK, false);
		assertStatus(report, DONE, FAILED, DONE);
		assertTrue(report.entries.get(1).message.contains("b.tif"), report.entries.get(1).message);
		assertEquals("3 files: 2 done, 1 failed.", report.summary());
		assertFalse(Files.exists(results.resolve("b.tif")), "nothing is left of a file that failed");
		final List<String> table = Files.readAllLines(results.resolve("batch.csv"));
		assertEquals(Arrays.asList("file", "a.tif", "b.tif", "c.tif"), table.stream().map(line -> line.split(",")[0])
			.collect(Collectors.toList()));
		assertTrue(table.get(2).startsWith("b.tif,FAILED,,,"), table.get(2));
	}

	@Test
	void parametersThatDoNotFitAnImageFailThatImageOnly() {
		ImageFiles.saveFrames(new float[][] { { 1, 2, 3, 4 } }, 2, 2, images.resolve("b.tif"));
		final BatchReport report = run(Pictures.QUICK, false);
		assertStatus(report, DONE, FAILED, DONE);
		assertTrue(report.entries.get(1).message.contains("2 x 2"), report.entries.get(1).message);
	}

	@Test
	void aStoppedBatchKeepsWhatIsDoneAndGoesOnFromThere() throws IOException {
		final CancelToken cancel = new CancelToken();
		final BatchReport stopped = batch(new JointTask(1, image -> AutoParameters.of(Pictures.QUICK), Workers.serial()),
			false).run(cancelling(2, cancel), cancel);
		assertStatus(stopped, DONE, CANCELLED, PENDING);
		assertFalse(Files.exists(results.resolve("b.tif")));
		final byte[] before = Files.readAllBytes(results.resolve("a.tif/result.json"));
		final BatchReport resumed = run(Pictures.QUICK, false);
		assertStatus(resumed, SKIPPED, DONE, DONE);
		assertEquals(stopped.entries.get(0).objective, resumed.entries.get(0).objective);
		assertEquals(stopped.entries.get(0).seconds, resumed.entries.get(0).seconds);
		assertArrayEquals(before, Files.readAllBytes(results.resolve("a.tif/result.json")));
	}

	@Test
	void resultsWithOtherParametersAreKeptUnlessTheyMayBeOverwritten() throws IOException {
		run(Pictures.QUICK, false);
		final Parameters other = Pictures.QUICK.toBuilder().lambda(0.2).build();
		final byte[] before = Files.readAllBytes(results.resolve("a.tif/result.json"));
		final BatchReport kept = run(other, false);
		assertStatus(kept, EXISTS, EXISTS, EXISTS);
		assertTrue(kept.entries.get(0).message.contains("other parameters"), kept.entries.get(0).message);
		assertArrayEquals(before, Files.readAllBytes(results.resolve("a.tif/result.json")));
		assertStatus(run(other, true), DONE, DONE, DONE);
		assertEquals(0.2, ParametersJson.readResult(results.resolve("a.tif/result.json")).lambda);
	}

	@Test
	void aNewImageOfTheSameNameIsNotTakenForTheOldOne() throws IOException {
		run(Pictures.QUICK, false);
		Files.copy(images.resolve("a.tif"), images.resolve("c.tif"), StandardCopyOption.REPLACE_EXISTING);
		assertStatus(run(Pictures.QUICK, false), SKIPPED, SKIPPED, EXISTS);
		assertStatus(run(Pictures.QUICK, true), SKIPPED, SKIPPED, DONE);
	}

	@Test
	void whatIsToBeChosenFromTheImageIsPartOfTheRequest() {
		final BatchTask auto = Pictures.task(AutoParameters.of(Pictures.QUICK).withLambda());
		assertStatus(run(auto, false), DONE, DONE, DONE);
		assertStatus(run(auto, false), SKIPPED, SKIPPED, SKIPPED);
		assertStatus(run(Pictures.QUICK, false), EXISTS, EXISTS, EXISTS);
	}

	@Test
	void foreignFilesAreNotTouched() throws IOException {
		final Path mine = Pictures.write(results.resolve("b.tif/a-letter.txt"), "mine");
		assertStatus(run(Pictures.QUICK, false), DONE, EXISTS, DONE);
		assertEquals(1, Files.list(mine.getParent()).count());
	}

	@Test
	void whatAKilledRunLeftBehindIsRemoved() {
		Pictures.write(results.resolve("b.tif/.sasd-123/b-motifs.tif"), "half");
		assertStatus(run(Pictures.QUICK, false), DONE, DONE, DONE);
		assertFalse(Pictures.files(results).stream().anyMatch(name -> name.contains(".sasd-")));
	}

	@Test
	void imagesOfOneNameAndThoseInSubfoldersDoNotCollide() {
		// the ending does not count, the content does
		Pictures.spots(images.resolve("a.png"), 7);
		Pictures.spots(images.resolve("sub/a.tif"), 8);
		final BatchReport report = new Batch(ImageFolder.of(images, results, "a.*", true), Pictures.task(AutoParameters.of(
			Pictures.QUICK)), false).run(BatchListener.NONE, new CancelToken());
		assertEquals(Arrays.asList("a.png", "a.tif", "sub/a.tif"), report.entries.stream().map(entry -> entry.name)
			.collect(Collectors.toList()));
		assertStatus(report, DONE, DONE, DONE);
		for (final BatchEntry entry : report.entries)
			assertTrue(Files.exists(results.resolve(entry.name).resolve("result.json")), entry.name);
	}

	@Test
	void theListenerHearsOfEachFileInOrder() {
		final List<String> heard = new ArrayList<>();
		batch(Pictures.QUICK, false).run(new BatchListener() {

			@Override
			public void begins(final int number, final int count, final String name) {
				heard.add(number + "/" + count + " " + name);
			}

			@Override
			public void ended(final BatchEntry entry) {
				heard.add(entry.name + " " + entry.status);
			}
		}, new CancelToken());
		assertEquals(Arrays.asList("1/3 a.tif", "a.tif DONE", "2/3 b.tif", "b.tif DONE", "3/3 c.tif", "c.tif DONE"), heard);
	}

	@Test
	void aFolderThatCannotBeMadeFailsOneFile() {
		Pictures.write(results.resolve("b.tif"), "a file in place of the folder");
		assertStatus(run(Pictures.QUICK, false), DONE, FAILED, DONE);
	}

	@Test
	void anOutputFolderThatCannotBeWrittenToIsRefusedBeforeAnyWork() throws IOException {
		results = images.resolve("a.tif/results");
		assertRefused();
		final Path locked = Files.createDirectory(root.resolve("locked"));
		locked.toFile().setWritable(false);
		assumeFalse(Files.isWritable(locked), "this user may write everywhere");
		results = locked.resolve("results");
		assertRefused();
		locked.toFile().setWritable(true);
	}

	private void assertRefused() {
		final String message = assertThrows(IllegalArgumentException.class, () -> run(Pictures.QUICK, false)).getMessage();
		assertTrue(message.contains("cannot be written to") && message.endsWith("."), message);
	}

	@Test
	void separateFramesAreWrittenAsLayersWithTablesAndSkippedTheNextTime() {
		Pictures.spots(images.resolve("stack/s.tif"), 1, 2, 3);
		final BatchTask separate = new SeparateTask(1, image -> AutoParameters.of(Pictures.QUICK), Workers.serial());
		final ImageFolder folder = ImageFolder.of(images.resolve("stack"), results, "", false);
		assertStatus(new Batch(folder, separate, false).run(BatchListener.NONE, new CancelToken()), DONE);
		assertEquals(Arrays.asList("batch.csv", "s.tif/result.json", "s.tif/s-activation.tif", "s.tif/s-activations.csv",
			"s.tif/s-components.tif", "s.tif/s-motifs.csv", "s.tif/s-motifs.tif", "s.tif/s-residual.tif"), Pictures.files(
				results));
		final ImagePlus motifs = ImageFiles.read(results.resolve("s.tif/s-motifs.tif"));
		assertEquals(3, motifs.getStackSize());
		Pictures.spots(root.resolve("third.tif"), 3);
		final Solution third = Run.solve(ImageFiles.open(root.resolve("third.tif")), Pictures.QUICK, Workers.serial(),
			SolverListener.NONE, new CancelToken());
		assertArrayEquals(Values.toFloats(third.motifs.get(0)), (float[]) motifs.getStack().getPixels(3));
		assertStatus(new Batch(folder, separate, false).run(BatchListener.NONE, new CancelToken()), SKIPPED);
		assertStatus(new Batch(folder, Pictures.task(AutoParameters.of(Pictures.QUICK)), false).run(BatchListener.NONE,
			new CancelToken()), EXISTS);
	}

	@Test
	void namesWithCommasAndQuotesSurviveTheTable() {
		final BatchReport report = new BatchReport(Arrays.asList(BatchEntry.without("a, \"b\".tif", FAILED, "No.")));
		assertEquals("file,status,objective,seconds,message\n\"a, \"\"b\"\".tif\",FAILED,,,No.\n", report.csv());
	}

	@Test
	void ofFramesThatAreStoppedHalfwayNothingIsWritten() {
		Pictures.spots(images.resolve("stack/s.tif"), 1, 2, 3);
		final CancelToken cancel = new CancelToken();
		images = images.resolve("stack");
		assertStatus(batch(new SeparateTask(1, image -> AutoParameters.of(Pictures.QUICK), Workers.serial()), false).run(
			cancelling(2, cancel), cancel), CANCELLED);
		assertEquals(Arrays.asList("batch.csv"), Pictures.files(results));
	}

	/** Cancels at the first iteration of that run, from 1. */
	private static BatchListener cancelling(final int last, final CancelToken cancel) {
		return new BatchListener() {

			private int started;

			@Override
			public SolverListener solves(final int run, final int runs, final Parameters parameters) {
				started++;
				return record -> {
					if (started == last) cancel.cancel();
				};
			}
		};
	}

	private BatchReport run(final Parameters parameters, final boolean overwrite) {
		return batch(parameters, overwrite).run(BatchListener.NONE, new CancelToken());
	}

	private BatchReport run(final BatchTask task, final boolean overwrite) {
		return batch(task, overwrite).run(BatchListener.NONE, new CancelToken());
	}

	private Batch batch(final Parameters parameters, final boolean overwrite) {
		return batch(Pictures.task(AutoParameters.of(parameters)), overwrite);
	}

	private Batch batch(final BatchTask task, final boolean overwrite) {
		return new Batch(ImageFolder.of(images, results, "", false), task, overwrite);
	}

	private static void assertStatus(final BatchReport report, final BatchStatus... expected) {
		assertEquals(Arrays.asList(expected), report.entries.stream().map(entry -> entry.status).collect(Collectors
			.toList()), () -> report.csv());
	}
}
