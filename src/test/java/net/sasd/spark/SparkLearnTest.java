/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.spark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import ij.ImagePlus;
import ij.ImageStack;
import net.sasd.image.cluster.Cluster;
import net.sasd.image.cluster.ClusterTask;
import net.sasd.image.cluster.StackLanes;
import net.sasd.image.cluster.StackReference;
import net.sasd.image.file.StackPath;
import net.sasd.image.ij.ImageFiles;
import net.sasd.image.ij.StackFiles;
import net.sasd.model.Boundary;
import net.sasd.model.Normalization;
import net.sasd.model.Observation;
import net.sasd.optim.IterationRecord;
import net.sasd.parallel.Workers;
import net.sasd.solver.JointDeconvolution;
import net.sasd.solver.LaneSource;
import net.sasd.solver.Parameters;
import net.sasd.solver.SparseDeconvolution;

/** Motifs that images share, learned on Spark, are those of one machine, whatever happens. */
class SparkLearnTest {

	private static final int SIDE = 16, N = 4;

	@TempDir
	Path folder;
	private Cluster cluster;
	private final List<String> failures = Collections.synchronizedList(new ArrayList<>());

	@BeforeEach
	void seeWhetherItRuns() {
		Sparks.assumeThatItRuns();
	}

	@AfterEach
	void close() {
		if (cluster != null) cluster.close();
	}

	/** @return frames in which two patterns of random pixels lie at random places */
	private Path stack(final int frames) {
		final Random random = new Random(4);
		final double[][] patterns = { random.doubles(N * N, -0.2, 1).toArray(), random.doubles(N * N, -0.2, 1).toArray() };
		final ImageStack stack = new ImageStack(SIDE, SIDE);
		for (int t = 0; t < frames; t++) {
			final float[] frame = new float[SIDE * SIDE];
			for (int i = 0; i < frame.length; i++)
				frame[i] = 2 + (float) (0.05 * random.nextGaussian());
			for (int s = 0; s < 8; s++) {
				final int row = random.nextInt(SIDE), column = random.nextInt(SIDE);
				for (int i = 0; i < N * N; i++)
					frame[(row + i / N) % SIDE * SIDE + (column + i % N) % SIDE] += (float) (3 * patterns[s % 2][i]);
			}
			stack.addSlice(null, frame);
		}
		final Path file = folder.resolve("stack" + frames + ".tif");
		ImageFiles.save(new ImagePlus("stack", stack), file);
		return file;
	}

	private static Parameters parameters(final Boundary boundary) {
		return Parameters.builder().motifs(2).motifSize(N, N).lambda(0.2).boundary(boundary).maxIterations(28).tolerance(0)
			.initialPatches(new int[] { 3, 4 }, new int[] { 9, 2 }).fixedMomentum(0.97).build();
	}

	private static SparseDeconvolution alone(final Path file, final Parameters p) {
		return new SparseDeconvolution(Observation.read(ImageFiles.open(file).frames(), Normalization.MAX, null, Float.NaN),
			p, Workers.serial());
	}

	private StackLanes lanes(final Path file) throws IOException {
		final StackFiles files = StackPath.open(file, 1, null);
		return new StackLanes(cluster, new StackReference(file, 1, files), files, Float.NaN, Normalization.MAX);
	}

	private JointDeconvolution joint(final StackLanes lanes, final List<LaneSource> sources, final Parameters p,
		final int partitions)
	{
		return new JointDeconvolution(lanes.sample(), p, sources, all -> cluster.spread(all, partitions, folder.resolve(
			"states"), failures::add), Workers.serial());
	}

	private static void assertSame(final SparseDeconvolution alone, final JointDeconvolution joint) {
		final IterationRecord expected = alone.iterate(), record = joint.iterate();
		assertEquals(expected.objective, record.objective, "iteration " + record.iteration);
		assertArrayEquals(alone.motifs().toArrays(), joint.motifs().toArrays(), "iteration " + record.iteration);
	}

	@ParameterizedTest
	@EnumSource(Boundary.class)
	void theyAreThoseOfOneMachineBitForBitWhateverTheNumberOfPartitions(final Boundary boundary) throws IOException {
		cluster = new SparkProvider().open("local[2]", "test");
		final Parameters p = parameters(boundary);
		for (final int frames : new int[] { 1, 5, 20 }) {
			final Path file = stack(frames);
			final StackLanes lanes = lanes(file);
			for (final int partitions : new int[] { 1, 2, 5 }) {
				final SparseDeconvolution alone = alone(file, p);
				final JointDeconvolution joint = joint(lanes, lanes.sources(), p, partitions);
				while (!joint.isDone())
					assertSame(alone, joint);
				assertArrayEquals(alone.solution().motifs.toArrays(), joint.solution().motifs.toArrays());
			}
		}
		assertTrue(failures.isEmpty(), failures.toString());
	}

	@Test
	void attemptsThatFailChangeNothing() throws IOException {
		cluster = new SparkProvider().open("local[2,4]", "test");
		final Path file = stack(5);
		final String marks = Files.createDirectory(folder.resolve("marks")).toString();
		final StackLanes lanes = lanes(file);
		final List<LaneSource> sources = new ArrayList<>();
		for (final LaneSource source : lanes.sources()) {
			final String mark = "lane" + sources.size();
			sources.add(() -> {
				if (new File(marks, mark).mkdir()) throw new IllegalStateException("an attempt fails");
				return source.read();
			});
		}
		final SparseDeconvolution alone = alone(file, parameters(Boundary.EXTENDED));
		final JointDeconvolution joint = joint(lanes, sources, parameters(Boundary.EXTENDED), 5);
		for (int n = 0; n < 5; n++)
			assertSame(alone, joint);
		cluster.close();
		assertEquals(5, failures.size(), failures.toString());
	}

	@Test
	void sparkThatHasStoppedIsNoBug() throws IOException {
		cluster = new SparkProvider().open("local[1]", "test");
		final StackLanes lanes = lanes(stack(1));
		final JointDeconvolution joint = joint(lanes, lanes.sources(), parameters(Boundary.EXTENDED), 1);
		joint.iterate();
		cluster.close();
		assertThrows(UncheckedIOException.class, joint::iterate);
		final ClusterTask<Serializable> task = () -> null;
		assertThrows(IOException.class, () -> cluster.call(Collections.singletonList(task), (number, result) -> {}));
	}

	@Test
	void executorsThatDieTakeNothingWithThem() throws IOException {
		Assumptions.assumeTrue(System.getenv("SPARK_HOME") != null, "Spark starts no processes without SPARK_HOME");
		System.setProperty("spark.executor.extraClassPath", Sparks.classPath());
		System.setProperty("spark.executor.memory", "600m");
		try {
			cluster = new SparkProvider().open("local-cluster[2,1,600]", "test");
		}
		finally {
			System.clearProperty("spark.executor.extraClassPath");
			System.clearProperty("spark.executor.memory");
		}
		final Path file = stack(20);
		final StackLanes lanes = lanes(file);
		final Parameters p = parameters(Boundary.EXTENDED);
		final SparseDeconvolution alone = alone(file, p);
		final JointDeconvolution joint = joint(lanes, lanes.sources(), p, 4);
		for (int n = 0; n < 26; n++) {
			// before there is a copy of the states, and afterwards
			if (n == 4 || n == 24) die(n);
			assertSame(alone, joint);
		}
		try (Stream<Path> copies = Files.walk(folder.resolve("states"))) {
			assertTrue(copies.map(Path::getFileName).map(Path::toString).collect(Collectors.toList()).contains("part-00000"));
		}
	}

	/** One executor halts, with what it holds. */
	private void die(final int n) throws IOException {
		final String mark = folder.resolve("died" + n).toString();
		final ClusterTask<Serializable> once = () -> {
			if (new File(mark).mkdir()) Runtime.getRuntime().halt(137);
			return null;
		};
		cluster.call(Collections.singletonList(once), (task, result) -> {});
		assertTrue(Files.exists(folder.resolve("died" + n)));
	}
}
