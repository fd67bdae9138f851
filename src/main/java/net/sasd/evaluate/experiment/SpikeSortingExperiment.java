/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate.experiment;

import java.util.List;
import java.util.Locale;

import net.sasd.analysis.Coherence;
import net.sasd.evaluate.MotifError;
import net.sasd.evaluate.SpikeScore;
import net.sasd.model.Motifs;
import net.sasd.optim.CancelToken;
import net.sasd.optim.SolverListener;
import net.sasd.phantom.SpikeRecording;
import net.sasd.phantom.WaveformTrio;
import net.sasd.trace.Spike;
import net.sasd.trace.TraceDeconvolution;
import net.sasd.trace.TraceParameters;
import net.sasd.trace.TraceSolution;
import net.sasd.trace.Traces;

/**
 * [L] Fig. 21–24: spike sorting by SaS-CDL on an easy and a difficult trio of waveforms, 24 kHz, m = 10⁵, n = 72, noise
 * 0.05 of the spikes' height. The recordings are simulated, with waveforms of our own.
 */
final class SpikeSortingExperiment implements Experiment {

	private static final int M = 100_000, QUICK_M = 20_000, MAX_LAG = SpikeRecording.WINDOW;
	private static final double FIRING_RATE = 20, QUICK_FIRING_RATE = 50, NOISE = 0.05;
	/** Half a millisecond. */
	private static final double TOLERANCE = 12;

	@Override
	public String name() {
		return "spike-sorting";
	}

	@Override
	public String title() {
		return "[L] Fig. 21-24: spike sorting on an easy and a difficult trio of waveforms (simulated)";
	}

	@Override
	public double seconds(final boolean quick) {
		return quick ? 40 : 240;
	}

	@Override
	public Report run(final Setting setting) {
		final Report report = new Report();
		final Table table = new Table("scores", "trio", "unit", "waveform_error", "F1", "precision", "recall", "spikes",
			"found", "jitter_samples");
		for (final WaveformTrio trio : WaveformTrio.values())
			run(trio, setting, table, report);
		return report.add(table);
	}

	private static void run(final WaveformTrio trio, final Setting setting, final Table table, final Report report) {
		final String name = trio.name().toLowerCase(Locale.ROOT);
		final SpikeRecording recording = SpikeRecording.draw(trio, setting.quick ? QUICK_M : M, setting.quick ?
			QUICK_FIRING_RATE : FIRING_RATE, NOISE, setting.seed);
		final double[][] waveforms = new double[trio.count()][];
		for (int k = 0; k < waveforms.length; k++)
			waveforms[k] = recording.waveform(k);
		final Motifs truth = new Motifs(1, SpikeRecording.WINDOW, waveforms);
		final TraceSolution solution = TraceDeconvolution.solve(Traces.of(SpikeRecording.SAMPLES_PER_SECOND, recording
			.signal()), TraceParameters.spikeSorting(trio.count(), SpikeRecording.WINDOW).build(), setting.workers,
			SolverListener.NONE, new CancelToken());
		setting.log("The %s trio took %.1f s.", name, solution.solver.seconds());
		final double[] errors = MotifError.of(solution.solver.motifs, truth);
		final SpikeScore[][] scores = new SpikeScore[trio.count()][trio.count()];
		for (int unit = 0; unit < trio.count(); unit++)
			for (int k = 0; k < trio.count(); k++)
				scores[unit][k] = SpikeScore.of(recording.times(unit), solution.spikes.positions(0, k), TOLERANCE, MAX_LAG);
		final int[] found = SpikeSortingPairs.best(scores);
		double least = 1, sum = 0;
		for (int unit = 0; unit < trio.count(); unit++) {
			final SpikeScore score = scores[unit][found[unit]];
			table.row(name, unit + 1, errors[unit], score.f1, score.precision, score.recall, score.truth, score.found,
				score.jitter);
			least = Math.min(least, score.f1);
			sum += score.f1 / trio.count();
		}
		report.add(waveforms(name, truth, solution, recording, scores, found)).add(trains(name, recording, solution, scores,
			found)).finding("The %s trio (mutual coherence %.3f): F1 per unit %.3f on average, %.3f at least; waveform " +
				"errors %.4f, %.4f, %.4f.", name, Coherence.mutual(truth), sum, least, errors[0], errors[1], errors[2]);
	}

	private static Figure waveforms(final String name, final Motifs truth, final TraceSolution solution,
		final SpikeRecording recording, final SpikeScore[][] scores, final int[] found)
	{
		final Figure figure = new Figure(name + "-waveforms", "Waveforms of the " + name + " trio", truth.count()).panelSize(
			340, 260);
		for (int unit = 0; unit < truth.count(); unit++) {
			final int k = found[unit];
			final double before = SpikeRecording.WINDOW / 3;
			final double[] values = solution.kernel(k).values();
			// a found spike plus the lag is where the true one's origin lies
			final double start = solution.kernel(k).start() - scores[unit][k].lag;
			figure.add(new PlotPanel("neuron " + (unit + 1), PanelAxis.linear("ms"), PanelAxis.linear("a")).line("truth",
				milliseconds(-before, SpikeRecording.WINDOW), truth.get(unit)).dashed("found", milliseconds(start, values.length),
					values));
		}
		return figure;
	}

	private static Figure trains(final String name, final SpikeRecording recording, final TraceSolution solution,
		final SpikeScore[][] scores, final int[] found)
	{
		final int shown = 24_000 / 2;
		final double[] signal = new double[shown], fitted = new double[shown];
		for (int i = 0; i < shown; i++) {
			signal[i] = recording.signal()[i];
			fitted[i] = solution.fitted(0)[i];
		}
		final PanelAxis axis = PanelAxis.linear("ms").range(0, 1000 * shown / SpikeRecording.SAMPLES_PER_SECOND);
		final Figure figure = new Figure(name + "-trains", "Half a second of the " + name + " recording", 1).panelSize(1000,
			170).add(new PlotPanel("recording and fit", axis, PanelAxis.linear("y")).line("recording", milliseconds(0, shown),
				signal).line("fit", milliseconds(0, shown), fitted));
		for (int unit = 0; unit < found.length; unit++) {
			final double lag = scores[unit][found[unit]].lag;
			final List<Spike> spikes = solution.spikes.of(0, found[unit]);
			final double[] times = recording.times(unit), down = new double[times.length];
			java.util.Arrays.fill(down, -1);
			figure.add(new PlotPanel(String.format(Locale.ROOT, "neuron %d: F1 %.3f", unit + 1, scores[unit][found[unit]].f1),
				axis, PanelAxis.linear("x")).stems("found", spikes.stream().mapToDouble(spike -> milliseconds(spike.position +
					lag)).toArray(), spikes.stream().mapToDouble(solution.spikes::height).toArray()).stems("truth, downward",
						java.util.Arrays.stream(times).map(SpikeSortingExperiment::milliseconds).toArray(), down));
		}
		return figure;
	}

	private static double milliseconds(final double samples) {
		return 1000 * samples / SpikeRecording.SAMPLES_PER_SECOND;
	}

	private static double[] milliseconds(final double from, final int count) {
		final double[] times = new double[count];
		for (int i = 0; i < count; i++)
			times[i] = milliseconds(from + i);
		return times;
	}
}
