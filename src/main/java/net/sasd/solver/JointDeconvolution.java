/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.Collectors;

import net.sasd.model.ConvolutionModel;
import net.sasd.model.Grid;
import net.sasd.model.Motifs;
import net.sasd.model.Observation;
import net.sasd.optim.IterationRecord;
import net.sasd.optim.SolverStatus;
import net.sasd.parallel.Chunks;
import net.sasd.parallel.Workers;

/**
 * {@link SparseDeconvolution} of more frames than one process can hold: the motifs are here, the frames and their
 * maps in other processes ({@link RemoteLanes}). It has the descent with its falling λ, recentring and look for
 * motifs that came out alike, but one start, no first stage, no reweighting and no polish, because those need the
 * maps here. From the same start motifs and λ it takes the same steps bit for bit, and with up to {@link #SAMPLE}
 * frames it finds the same start itself. The motifs of the {@link #solution} are what it is for; maps follow from
 * them by {@link SparseCoding}, frame by frame.
 * <p>
 * Per iteration every process is sent the spectra of 2K motifs for the steps, and of K for the curvature and for
 * each trial step of the motifs: about 4 K G floats, G the pixels of the grid; each lane of up to eight frames
 * answers with K windows of the gradient and some sums. Sums are added in the order of the lanes, which depend on
 * the number of frames only. Not thread-safe.
 * </p>
 */
public final class JointDeconvolution implements SteppableSolver {

	/** Frames that the start is chosen from. */
	public static final int SAMPLE = 8;

	private final Grid small;
	private final Parameters p;
	private final Descent descent;
	private final Stage stage;
	private final long start = System.nanoTime();
	private final List<IterationRecord> records = new ArrayList<>();
	private SolverStatus status = SolverStatus.RUNNING;

	/**
	 * Prepares a run: checks everything and chooses the start.
	 *
	 * @param sample the first {@link #SAMPLE} frames, or all if there are fewer, as {@link Observation#part} of all
	 * @param sources the frames of each lane, as {@link #lanes} cuts them
	 * @param spread brings lanes to where they are worked on; called once
	 * @param workers threads to use here
	 * @throws IllegalArgumentException if the parameters are wrong, do not fit the frames, or ask for what this does
	 *           not have
	 */
	public JointDeconvolution(final Observation sample, final Parameters p, final List<? extends LaneSource> sources,
		final Function<List<LaneState>, RemoteLanes> spread, final Workers workers)
	{
		this.p = p.validate().validateFor(sample.height, sample.width);
		require(p.starts == 1, "There are " + p.starts + " starts to race (starts)", "set it to 1");
		require(!p.twoStage, "The two-stage method (twoStage) is asked for", "set it to false");
		require(p.reweighting == 0, "There are " + p.reweighting + " rounds of reweighting (reweighting)",
			"set it to 0 here, and reweight when the maps are found");
		require(p.polishIterations == 0, "There are " + p.polishIterations + " polishing iterations (polishIterations)",
			"set it to 0");
		small = new Grid(p.boundary, sample.height, sample.width, p.motifHeight, p.motifWidth);
		final LongAdder ffts = new LongAdder();
		final Initialization init = new Initialization(sample, p, ffts, workers);
		final LaneSettings settings = new LaneSettings(init.grid, init.motifs.count(), p);
		final RemoteLanes lanes = spread.apply(sources.stream().map(source -> new LaneState(source, settings)).collect(
			Collectors.toList()));
		final ConvolutionModel model = new ConvolutionModel(sample, init.grid, p.bias, ffts, workers);
		final LambdaSchedule lambdas = new LambdaSchedule(init.startLambda, p.lambda, p.continuation, p.homotopyPrecision,
			p.maxIterations);
		descent = Descent.create(Plan.MAIN, new RemoteFrames(model, model.newWorkspace(workers), init.motifs.count(), lanes,
			ffts), init.motifs, p, lambdas.lambda(), ffts);
		stage = new DescentStage(descent, lambdas, new DuplicateMotifs(small, p.motifs), p.maxIterations, p.tolerance);
	}

	private static void require(final boolean condition, final String what, final String remedy) {
		if (!condition) throw new IllegalArgumentException(what + ", which joint learning on several processes does not " +
			"have; " + remedy + ".");
	}

	/**
	 * @param frames number of frames, 1 or more
	 * @return the frames of each lane
	 */
	public static Chunks lanes(final int frames) {
		return Lanes.cut(frames);
	}

	/**
	 * One iteration.
	 *
	 * @throws IllegalStateException if the run is done
	 */
	@Override
	public IterationRecord iterate() {
		if (isDone()) throw new IllegalStateException("The run has ended (" + status + "); ask for its solution.");
		final IterationRecord record = stage.iterate(start);
		records.add(record);
		status = stage.outcome();
		return record;
	}

	/** @return true when nothing is left to iterate */
	public boolean isDone() {
		return status != SolverStatus.RUNNING;
	}

	/** @return the motifs as they stand, on their lifted window, from which another run can start; shift not corrected */
	@Override
	public Motifs motifs() {
		return new Motifs(descent.model.grid.motifHeight, descent.model.grid.motifWidth, descent.motifs.motifs);
	}

	/** @return the motifs so far, in the order, sign and place of {@link SparseDeconvolution#solution}, and how it came */
	public JointSolution solution() {
		if (!isDone()) status = SolverStatus.CANCELLED;
		final double objective = descent.evaluate();
		final ShiftCorrection correction = new ShiftCorrection(descent, small, p.shiftRule);
		final double[] energies = energies();
		final Motifs motifs = SolutionBuilder.motifs(correction, energies, !p.nonNegative);
		return new JointSolution(status, motifs, SolutionBuilder.falling(energies), objective, records);
	}

	/** Σ_t ‖a_k ⊛ x_kt‖² in the field of view. */
	private double[] energies() {
		final MotifPoint motifs = descent.motifs.point();
		final double[] sums = new double[descent.motifs.count()];
		for (final double[] part : descent.frames.ask(lane -> energies(lane, motifs)))
			LaneGradient.add(part, sums);
		return sums;
	}

	private static double[] energies(final FrameLane lane, final MotifPoint motifs) {
		final Grid grid = lane.model.grid;
		final float[] component = new float[grid.fieldHeight * grid.fieldWidth];
		final double[] sums = new double[motifs.motifs.length];
		for (int t = lane.from; t < lane.to; t++)
			for (int k = 0; k < sums.length; k++) {
				lane.model.component(motifs.spectra[k], lane.frames[t].spectra[k], lane.work, component);
				for (final float value : component)
					sums[k] += (double) value * value;
			}
		return sums;
	}
}
