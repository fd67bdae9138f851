/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import net.sasd.model.Motifs;
import net.sasd.optim.IterationRecord;
import net.sasd.optim.SolverStatus;

/** The motifs that {@link JointDeconvolution} found, and how it found them. Immutable. */
public final class JointSolution {

	/** How the run ended. */
	public final SolverStatus status;
	/** Motifs on their own window. */
	public final Motifs motifs;
	/** What each explains, Σ_t ‖a_k ⊛ x_kt‖² in units of the normalised frames, falling. */
	public final double[] energies;
	/** Ψ at the end, computed anew. */
	public final double objective;
	/** One record per iteration. */
	public final List<IterationRecord> records;

	JointSolution(final SolverStatus status, final Motifs motifs, final double[] energies,
		final double objective, final List<IterationRecord> records)
	{
		this.status = status;
		this.motifs = motifs;
		this.energies = energies;
		this.objective = objective;
		this.records = Collections.unmodifiableList(new ArrayList<>(records));
	}
}
