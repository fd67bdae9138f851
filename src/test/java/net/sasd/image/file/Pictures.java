/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import net.sasd.analysis.AutoParameters;
import net.sasd.image.InputImage;
import net.sasd.image.Run;
import net.sasd.image.RunResult;
import net.sasd.image.ij.ImageFiles;
import net.sasd.model.FrameSource;
import net.sasd.optim.CancelToken;
import net.sasd.parallel.Workers;
import net.sasd.solver.Parameters;

/** Image files for one test, and looks at what became of them. */
final class Pictures {

	static final Parameters QUICK = Parameters.builder().motifSize(3, 3).maxIterations(3).build();
	private static final int SIZE = 12;

	private Pictures() {}

	/** Writes one frame of a few spots for each seed. */
	static Path spots(final Path file, final int... seeds) {
		final float[][] frames = new float[seeds.length][];
		for (int t = 0; t < seeds.length; t++)
			frames[t] = spots(seeds[t]);
		ImageFiles.saveFrames(frames, SIZE, SIZE, file);
		return file;
	}

	private static float[] spots(final int seed) {
		final Random random = new Random(seed);
		final float[] pixels = new float[SIZE * SIZE];
		for (int i = 0; i < pixels.length; i++)
			pixels[i] = (float) (10 + 0.1 * random.nextGaussian());
		for (int spot = 0; spot < 4; spot++) {
			final int at = (1 + random.nextInt(SIZE - 2)) * SIZE + 1 + random.nextInt(SIZE - 2);
			for (final int step : new int[] { -SIZE, -1, 0, 1, SIZE })
				pixels[at + step] += step == 0 ? 40 : 20;
		}
		return pixels;
	}

	/** A file that calls itself an image. */
	static Path broken(final Path file) {
		return write(file, "no image");
	}

	static Path write(final Path file, final String text) {
		try {
			Files.createDirectories(file.getParent());
			return Files.write(file, text.getBytes("UTF-8"));
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Solves, and writes result.json alone: pictures take most of the time. */
	static BatchTask task(final AutoParameters parameters) {
		final JointTask joint = new JointTask(1, image -> parameters, Workers.serial());
		return new BatchTask() {

			@Override
			public InputImage open(final Path file) {
				return joint.open(file);
			}

			@Override
			public AutoParameters request(final InputImage image) {
				return joint.request(image);
			}

			@Override
			public Map<String, String> settings() {
				return joint.settings();
			}

			@Override
			public Outcome run(final InputImage image, final Origin origin, final OutputFolder folder,
				final BatchListener listener, final CancelToken cancel) throws IOException
			{
				final RunResult result = Run.solve(image, origin.request, Workers.serial(), listener.solves(
					0, 1, origin.request.base), cancel);
				if (cancel.isCancelled()) return null;
				write(folder.staging().resolve(RunFiles.RESULT), JsonText.pretty(ResultJson.write(origin, image, result)));
				folder.publish(RunFiles.RESULT);
				return new Outcome(result.solution.status, result.solution.objective, result.solution.seconds(), 0);
			}
		};
	}

	/** All files below a folder but previews, relative with slashes, sorted; hidden ones too. */
	static List<String> files(final Path folder) {
		try (Stream<Path> walk = Files.walk(folder)) {
			return walk.filter(file -> !file.equals(folder) && (Files.isRegularFile(file) || file.getFileName().toString()
				.startsWith("."))).map(file -> folder.relativize(file).toString().replace('\\', '/')).filter(name -> !name
					.endsWith(".png")).sorted().collect(Collectors.toList());
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	static float[] pixels(final Path file) {
		final FrameSource frames = ImageFiles.open(file).frames();
		final float[] pixels = new float[frames.height() * frames.width()];
		frames.read(0, pixels);
		return pixels;
	}
}
