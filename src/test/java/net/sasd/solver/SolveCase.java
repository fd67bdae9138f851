/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import java.util.Arrays;

import net.sasd.model.FrameSource;
import net.sasd.model.Motifs;
import net.sasd.model.Observation;
import net.sasd.model.Solution;
import net.sasd.optim.CancelToken;
import net.sasd.optim.SolverListener;
import net.sasd.parallel.Workers;
import net.sasd.phantom.PhantomRandom;

/** One problem: frames, and what to do with them. Immutable. */
final class SolveCase {

	/** What is on the frames. */
	enum Content { MOTIFS, NOISE, DIM, BRIGHT, NEGATIVE, OFFSET, BYTES, WORDS, SPIKE }

	/** Which pixels do not count. */
	enum Hidden { NONE, NAN, SATURATED, ROI, NEARLY_ALL }

	final int height, width;
	final float[][] pixels;
	final boolean[] roi;
	final float saturation;
	final Parameters parameters;
	private final String text;

	SolveCase(final Frames frames, final double tall, final double wide, final ParametersBuilder parameters) {
		height = frames.height;
		width = frames.width;
		pixels = frames.pixels();
		roi = frames.roi();
		saturation = frames.hidden == Hidden.SATURATED ? frames.saturation(pixels) : Float.NaN;
		this.parameters = parameters.motifSize(1 + (int) (tall * (height - 1)), 1 + (int) (wide * (width - 1))).build();
		text = frames + ", motifs " + this.parameters.motifHeight + " x " + this.parameters.motifWidth;
	}

	private SolveCase(final SolveCase other, final float[][] pixels, final boolean[] roi, final Parameters parameters) {
		height = other.height;
		width = other.width;
		this.pixels = pixels;
		this.roi = roi;
		saturation = other.saturation;
		this.parameters = parameters;
		text = other.text;
	}

	SolveCase with(final Parameters changed) {
		return new SolveCase(this, pixels, roi, changed);
	}

	SolveCase with(final float[][] changed) {
		return new SolveCase(this, changed, roi, parameters);
	}

	SolveCase with(final float[][] changed, final boolean[] area) {
		return new SolveCase(this, changed, area, parameters);
	}

	/** @return the same from random motifs on twice the motif's size, which no choice depends on */
	SolveCase fromGivenMotifs() {
		final int p = Math.min(height, 2 * parameters.motifHeight), q = Math.min(width, 2 * parameters.motifWidth);
		final PhantomRandom random = new PhantomRandom(parameters.seed);
		final double[][] motifs = new double[parameters.motifs][p * q];
		for (final double[] motif : motifs)
			Arrays.setAll(motif, i -> parameters.nonNegativeMotifs ? random.nextDouble() : random.nextGaussian());
		return with(parameters.toBuilder().starts(1).twoStage(false).initialMotifs(new Motifs(p, q, motifs)).build());
	}

	Observation observation() {
		return Observation.read(FrameSource.of(height, width, pixels), parameters.normalization, roi, saturation);
	}

	/** @return the solution, or null if the frames are refused, which only happens before the work */
	Solution solve(final Workers workers) {
		final Observation observation;
		try {
			observation = observation();
		}
		catch (final IllegalArgumentException nothingToSee) {
			return null;
		}
		return SparseDeconvolution.solve(observation, parameters, workers, SolverListener.NONE, new CancelToken());
	}

	@Override
	public String toString() {
		final StringBuilder all = new StringBuilder(text);
		for (final java.lang.reflect.Field field : Parameters.class.getFields())
			try {
				all.append(", ").append(field.getName()).append(' ').append(field.get(parameters));
			}
			catch (final IllegalAccessException impossible) {
				throw new AssertionError(impossible);
			}
		return all.toString();
	}

	/** The frames before they are drawn. */
	static final class Frames {

		private final int height, width, count;
		private final Content content;
		private final Hidden hidden;
		private final int seed;

		Frames(final int height, final int width, final int count, final Content content, final Hidden hidden,
			final int seed)
		{
			this.height = height;
			this.width = width;
			this.count = count;
			this.content = content;
			this.hidden = hidden;
			this.seed = seed;
		}

		private float[][] pixels() {
			final float[][] frames = Scene.frames(height, width, 3, count, seed);
			final PhantomRandom random = new PhantomRandom(seed);
			for (int t = 0; t < count; t++)
				for (int i = 0; i < frames[t].length; i++) {
					frames[t][i] = value(frames[t][i], i, random);
					final boolean last = t == count - 1 && i >= frames[t].length - 3;
					if (hidden == Hidden.NAN && random.nextInt(7) == 0 || hidden == Hidden.NEARLY_ALL && !last)
						frames[t][i] = Float.NaN;
				}
			return frames;
		}

		private float value(final float drawn, final int i, final PhantomRandom random) {
			switch (content) {
				case NOISE:
					return (float) random.nextGaussian();
				case DIM:
					return drawn * 1e-12f;
				case BRIGHT:
					return drawn * 1e12f;
				case NEGATIVE:
					return -1000 - drawn;
				case OFFSET:
					return 1e6f + drawn;
				case BYTES:
					return Math.max(0, Math.min(255, Math.round(20 * drawn)));
				case WORDS:
					return Math.max(0, Math.min(65535, Math.round(5000 * drawn)));
				case SPIKE:
					return i == 0 ? 1 : 0;
				default:
					return drawn;
			}
		}

		private boolean[] roi() {
			if (hidden != Hidden.ROI) return null;
			final boolean[] roi = new boolean[height * width];
			for (int i = 0; i < roi.length; i++)
				roi[i] = i % 5 != 0 || i < 2;
			return roi;
		}

		/** The middle between the mean and the largest. */
		private float saturation(final float[][] pixels) {
			float most = pixels[0][0];
			double mean = 0;
			for (final float value : pixels[0]) {
				most = Math.max(most, value);
				mean += value / pixels[0].length;
			}
			return (float) (mean / 2 + most / 2.);
		}

		@Override
		public String toString() {
			return count + " frames " + height + " x " + width + ", " + content + ", hidden " + hidden + ", seed " + seed;
		}
	}
}
