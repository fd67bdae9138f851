/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.trace;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import net.sasd.trace.SpikeFit.PlacedSpike;

/** Spikes with their times and strengths, by trace, then by kernel, then by time. Immutable. */
public final class SpikeTable {

	/** The spikes; amplitudes in the traces' units. */
	public final List<Spike> spikes;
	private final Traces traces;
	private final double[] peaks;

	/**
	 * @param traces where the spikes lie
	 * @param peaks largest absolute value of each unit-norm kernel
	 */
	SpikeTable(final Traces traces, final double[] peaks, final List<Spike> spikes) {
		this.traces = traces;
		this.peaks = peaks;
		final List<Spike> sorted = new ArrayList<>(spikes);
		sorted.sort(Comparator.<Spike> comparingInt(spike -> spike.trace).thenComparingInt(spike -> spike.kernel)
			.thenComparingDouble(spike -> spike.position));
		this.spikes = Collections.unmodifiableList(sorted);
	}

	/** Those of the fits' spikes that lie within the traces. */
	static SpikeTable of(final Traces traces, final SpikeKernel[] kernels, final SpikeFit[] fits,
		final double[] scales)
	{
		final double[] peaks = new double[kernels.length];
		for (int k = 0; k < peaks.length; k++)
			for (final double value : kernels[k].values())
				peaks[k] = Math.max(peaks[k], Math.abs(value));
		final List<Spike> spikes = new ArrayList<>();
		for (int t = 0; t < fits.length; t++)
			for (final PlacedSpike spike : fits[t].spikes()) {
				final double position = fits[t].place(spike);
				if (position > -0.5 && position < traces.length() - 0.5) spikes.add(new Spike(t, spike.kernel, position,
					scales[t] * spike.amplitude));
			}
		return new SpikeTable(traces, peaks, spikes);
	}

	/** @return time of a spike in seconds, on the clock of {@link Traces#time} */
	public double time(final Spike spike) {
		return traces.time(spike.position);
	}

	/** @return height of a spike's response, its amplitude times the peak of its kernel, in the trace's units */
	public double height(final Spike spike) {
		return spike.amplitude * peaks[spike.kernel];
	}

	/** @return the spikes of one trace */
	public List<Spike> of(final int trace) {
		return spikes.stream().filter(spike -> spike.trace == trace).collect(Collectors.toList());
	}

	/** @return the spikes of one kernel in one trace, by time */
	public List<Spike> of(final int trace, final int kernel) {
		return spikes.stream().filter(spike -> spike.trace == trace && spike.kernel == kernel).collect(Collectors.toList());
	}

	/** @return positions of the spikes of one kernel in one trace, in samples, ascending */
	public double[] positions(final int trace, final int kernel) {
		return of(trace, kernel).stream().mapToDouble(spike -> spike.position).toArray();
	}

	/**
	 * How many action potentials each spike stands for, if all are alike: its amplitude in units of the median
	 * amplitude of its kernel in its trace, rounded, since several within a sample or two look like one.
	 *
	 * @return the positions, each repeated that often; weak ones not at all
	 */
	public double[] countedPositions(final int trace, final int kernel) {
		final List<Spike> chosen = of(trace, kernel);
		if (chosen.isEmpty()) return new double[0];
		final double[] sorted = chosen.stream().mapToDouble(spike -> spike.amplitude).sorted().toArray();
		final double unit = sorted[sorted.length / 2];
		return chosen.stream().flatMapToDouble(spike -> java.util.stream.DoubleStream.generate(() -> spike.position).limit(
			Math.max(0, Math.round(spike.amplitude / unit)))).toArray();
	}

	/**
	 * The spikes added up on the samples, each shared by its two neighbouring samples.
	 *
	 * @return amplitude per sample, as long as the trace
	 */
	public double[] train(final int trace, final int kernel) {
		final double[] train = new double[traces.length()];
		for (final Spike spike : of(trace, kernel)) {
			final int before = (int) Math.floor(spike.position);
			final double share = spike.position - before;
			if (before >= 0) train[before] += (1 - share) * spike.amplitude;
			if (before + 1 < train.length) train[before + 1] += share * spike.amplitude;
		}
		return train;
	}

	/**
	 * How much activity there is over time: the spikes spread by Gaussians.
	 *
	 * @param step seconds from one value to the next; the first is at time 0
	 * @param count number of values
	 * @param width standard deviation of the Gaussians in seconds, above 0
	 * @return amplitude per second
	 */
	public double[] rate(final int trace, final int kernel, final double step, final int count, final double width) {
		final double[] rate = new double[count];
		for (final Spike spike : of(trace, kernel)) {
			final double time = time(spike);
			final int from = (int) Math.max(0, Math.ceil((time - 5 * width) / step));
			final double height = spike.amplitude / (width * Math.sqrt(2 * Math.PI));
			for (int i = from; i < count && i * step <= time + 5 * width; i++) {
				final double distance = (i * step - time) / width;
				rate[i] += height * Math.exp(-distance * distance / 2);
			}
		}
		return rate;
	}

	/** @return names of the columns of {@link #csvRows} */
	public static String csvHeader() {
		return "trace,name,motif,sample,time,amplitude,height\n";
	}

	/**
	 * The table as comma-separated values; trace and motif count from 1, times are in seconds.
	 *
	 * @param first number of the first trace here, from 0, where several tables are joined
	 */
	public String csvRows(final int first) {
		final StringBuilder csv = new StringBuilder();
		for (final Spike s : spikes)
			csv.append(String.format(Locale.ROOT, "%d,%s,%d,%.3f,%.6f,%.6g,%.6g\n", first + s.trace + 1, CsvCell.of(traces.names
				.get(s.trace)), s.kernel + 1, s.position, time(s), s.amplitude, height(s)));
		return csv.toString();
	}
}
