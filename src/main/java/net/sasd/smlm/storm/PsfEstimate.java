/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.storm;

import java.util.Collections;
import java.util.List;

import net.sasd.smlm.background.BackgroundKind;
import net.sasd.smlm.camera.NoiseModel;
import net.sasd.smlm.psf.PsfShape;
import net.sasd.smlm.psf.PsfSpline;

/** The point spread function and the noise of a stack, and how they came about. Immutable. */
public final class PsfEstimate {

	/** The point spread function, of unit integral. */
	public final PsfSpline psf;
	/** Its figures. */
	public final PsfShape shape;
	/** Variance of the pixels. */
	public final NoiseModel noise;
	/** What light there is besides molecules, decided if that was left open. */
	public final BackgroundKind background;
	/** Whether the point spread function was learned; otherwise it was given. */
	public final boolean learned;
	/** Rounds that were made, and whether the last changed hardly anything. */
	public final int rounds;
	/** Whether the last round changed hardly anything. */
	public final boolean converged;
	/** Molecules that it was learned from. */
	public final int molecules;
	/**
	 * What is left of the pixels that molecules shine on, in standard deviations of the noise, root mean square: 1 if the
	 * point spread function explains all but the noise.
	 */
	public final double residual;
	/** What a user should know, a sentence each. */
	public final List<String> warnings;

	/** Takes all of it; the point spread function's figures are its own. */
	public PsfEstimate(final PsfSpline psf, final NoiseModel noise, final BackgroundKind background,
		final boolean learned, final int rounds, final boolean converged, final int molecules, final double residual,
		final List<String> warnings)
	{
		this.psf = psf;
		this.shape = new PsfShape(psf);
		this.noise = noise;
		this.background = background;
		this.learned = learned;
		this.rounds = rounds;
		this.converged = converged;
		this.molecules = molecules;
		this.residual = residual;
		this.warnings = Collections.unmodifiableList(warnings);
	}
}
