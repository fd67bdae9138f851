/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate.experiment;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** All experiments there are. */
public final class Experiments {

	private static final List<Experiment> ALL = Collections.unmodifiableList(Arrays.asList(
		new CoherenceExperiment(), new LandscapesExperiment(), new PhaseTransitionExperiment(),
		new InitialisationExperiment(), new ConvergenceExperiment(), new MethodsExperiment(),
		new SphereSimplexExperiment(), new TwoStageExperiment(), CalciumTraceExperiment.ar1(),
		CalciumTraceExperiment.ar2(), new CalciumTraceRecordings(), new SpikeSortingExperiment(),
		new DeblurringExperiment(), new CalciumImageExperiment(), new StmExperiment(),
		new AutoParametersExperiment()));

	private Experiments() {}

	/** @return all experiments, in the order of the papers' figures */
	public static List<Experiment> all() {
		return ALL;
	}

	/**
	 * @return the experiment of this name
	 * @throws IllegalArgumentException if there is none
	 */
	public static Experiment named(final String name) {
		for (final Experiment experiment : ALL)
			if (experiment.name().equals(name)) return experiment;
		throw new IllegalArgumentException("There is no experiment '" + name + "'; there are " +
			ALL.stream().map(Experiment::name).collect(Collectors.joining(", ")) + ".");
	}
}
