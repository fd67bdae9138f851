/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.trace;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import net.sasd.model.FrameSource;

/**
 * Signals in time of one length and sampling rate, each with a name. NaN marks samples that do not count.
 * Immutable; the samples are copied in, and out of {@link #get}.
 */
public final class Traces {

	/** Samples per second, in hertz. */
	public final double samplesPerSecond;
	/** Time of the first sample, in seconds: 0, or the middle of the first bin. */
	public final double start;
	/** One name per trace. */
	public final List<String> names;
	private final float[][] values;

	/**
	 * Takes traces together.
	 *
	 * @param samplesPerSecond sampling rate in hertz, above 0; 1 counts time in samples
	 * @param names one per trace
	 * @param values [trace][sample], in any unit
	 * @throws IllegalArgumentException if there is none, lengths or numbers differ, or the rate is not above 0
	 */
	public Traces(final double samplesPerSecond, final List<String> names, final float[]... values) {
		this(samplesPerSecond, 0, names, values);
	}

	private Traces(final double samplesPerSecond, final double start, final List<String> names,
		final float[]... values)
	{
		if (!(samplesPerSecond > 0) || Double.isInfinite(samplesPerSecond)) throw new IllegalArgumentException(
			"The sampling rate is " + samplesPerSecond + " Hz; it must be above 0.");
		if (values.length == 0 || values[0].length == 0) throw new IllegalArgumentException(
			"There are no traces, or they have no samples; give at least one of at least one sample.");
		if (names.size() != values.length) throw new IllegalArgumentException("There are " + names.size() +
			" names for " + values.length + " traces; give one each.");
		this.samplesPerSecond = samplesPerSecond;
		this.start = start;
		this.names = Collections.unmodifiableList(new ArrayList<>(names));
		this.values = new float[values.length][];
		for (int t = 0; t < values.length; t++) {
			if (values[t].length != values[0].length) throw new IllegalArgumentException("Trace " + (t + 1) + " has " +
				values[t].length + " samples, but the first has " + values[0].length + "; cut them to one length.");
			this.values[t] = values[t].clone();
		}
	}

	/** Traces that are called "1", "2", and so on. */
	public static Traces of(final double samplesPerSecond, final float[]... values) {
		final List<String> names = new ArrayList<>();
		for (int t = 1; t <= values.length; t++)
			names.add(String.valueOf(t));
		return new Traces(samplesPerSecond, names, values);
	}

	/**
	 * Reads the rows of all frames of a source, the first frame's first.
	 *
	 * @param source frames whose rows are traces: columns are samples
	 */
	public static Traces rows(final FrameSource source, final double samplesPerSecond) {
		final int rows = source.height(), samples = source.width();
		final float[] frame = new float[rows * samples];
		final float[][] values = new float[source.count() * rows][samples];
		for (int t = 0; t < source.count(); t++) {
			source.read(t, frame);
			for (int row = 0; row < rows; row++)
				System.arraycopy(frame, row * samples, values[t * rows + row], 0, samples);
		}
		return of(samplesPerSecond, values);
	}

	/** @return time of a position in samples, in seconds */
	public double time(final double position) {
		return start + position / samplesPerSecond;
	}

	/** @return number of traces */
	public int count() {
		return values.length;
	}

	/** @return samples per trace */
	public int length() {
		return values[0].length;
	}

	/** @return a copy of trace t */
	public float[] get(final int t) {
		return values[t].clone();
	}

	/** @return trace t alone, with its name */
	public Traces only(final int t) {
		return new Traces(samplesPerSecond, start, Collections.singletonList(names.get(t)), values[t]);
	}

	/**
	 * Averages neighbouring samples, for traces that were sampled faster than their noise is white; samples that do not
	 * fill a last bin are left out, and NaN ones out of their bin.
	 *
	 * @param samples per bin, ≥ 1
	 * @return traces with as many times fewer samples per second; sample i stands for the middle of bin i
	 */
	public Traces binned(final int samples) {
		if (samples < 1 || samples > length()) throw new IllegalArgumentException("The number of samples per bin is " +
			samples + "; it must be from 1 to the " + length() + " samples of a trace.");
		final float[][] binned = new float[count()][length() / samples];
		for (int t = 0; t < binned.length; t++)
			for (int i = 0; i < binned[t].length; i++) {
				double sum = 0;
				int counted = 0;
				for (int j = i * samples; j < (i + 1) * samples; j++)
					if (!Float.isNaN(values[t][j])) {
						sum += values[t][j];
						counted++;
					}
				binned[t][i] = counted == 0 ? Float.NaN : (float) (sum / counted);
			}
		return new Traces(samplesPerSecond / samples, start + (samples - 1) / (2 * samplesPerSecond), names, binned);
	}

	/** @return the traces as frames of one row each, for an observation */
	public FrameSource frames() {
		return FrameSource.of(1, length(), values);
	}
}
