/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import net.sasd.analysis.Recoverability;
import net.sasd.model.Motifs;
import net.sasd.model.Solution;
import net.sasd.solver.Parameters;

/** What became of a run: the solution, what it was solved with, and how far it is to be trusted. Immutable. */
public final class RunResult {

	/** The solution; its warnings contain those of the recoverability. */
	public final Solution solution;
	/** What it was solved with: everything that was left to be chosen is filled in. */
	public final Parameters parameters;
	/** How far the solution is to be trusted; null where the motifs were known. */
	public final Recoverability recoverability;
	/** A sentence for each parameter that was chosen from the data, empty if none was. */
	public final List<String> choices;

	RunResult(final Solution found, final Parameters parameters, final Recoverability recoverability,
		final List<String> choices)
	{
		solution = recoverability == null ? found : warned(found, recoverability.warnings);
		this.parameters = parameters;
		this.recoverability = recoverability;
		this.choices = Collections.unmodifiableList(new ArrayList<>(choices));
	}

	private static Solution warned(final Solution s, final List<String> more) {
		if (more.isEmpty()) return s;
		final List<String> warnings = new ArrayList<>(s.warnings);
		warnings.addAll(more);
		final double[] bias = new double[s.frames()];
		final float[][] residual = new float[bias.length][];
		final float[][][] components = new float[bias.length][s.motifs.count()][];
		for (int t = 0; t < bias.length; t++) {
			bias[t] = s.bias(t);
			residual[t] = s.residual(t);
			for (int k = 0; k < s.motifs.count(); k++)
				components[t][k] = s.component(t, k);
		}
		final Motifs motifs = s.motifs;
		return new Solution(s.status, motifs, s.maps, bias, s.scale, components, residual, s.objective, s.records,
			warnings);
	}
}
