/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.fit;

import java.util.ArrayList;
import java.util.List;

import net.sasd.smlm.background.BackgroundKind;
import net.sasd.smlm.background.SmoothSurface;
import net.sasd.smlm.camera.NoiseModel;
import net.sasd.smlm.psf.PsfSampler;
import net.sasd.smlm.psf.PsfSpline;

/**
 * Finds the molecules of a tile: in rounds, those that the residual still shows are added, all are refined jointly off
 * the grid, and those that the noise explains are removed; as in the alternating descent conditional gradient method
 * (Boyd, Schiebinger and Recht, SIAM J. Optim. 2017), with tests instead of a penalty on the amplitudes, so that
 * nothing is shrunk. Tiles are independent. Cost: about 13 ms for 64 × 64 pixels with 55 molecules. Stateless,
 * thread-safe.
 */
public final class TileFit {

	/** Standard deviations from which on the residual is tried. */
	private static final double CANDIDATE = 3;
	/** Candidates of a round keep this distance in pixels. */
	private static final double APART = 2;
	private static final int ROUNDS = 8;
	private static final int STEPS_PER_ROUND = 4;
	private static final int LAST_ROUNDS = 4;
	private static final int LAST_STEPS = 12;
	private static final double ROUND_TOLERANCE = 1e-4, LAST_TOLERANCE = 1e-5;
	/** How much easier the tests are before the places have settled. */
	private static final double EASIER = 0.6;

	private final PsfSpline psf;
	private final int reach;
	private final NoiseModel noise;
	private final Significance significance;
	private final BackgroundKind background;

	/**
	 * @param psf point spread function
	 * @param noise variance of the pixels
	 * @param evidence least brightness, in its standard deviations with all else known
	 * @param separation least brightness, in its standard deviations with all else unknown
	 * @param background {@link BackgroundKind#SLOW} lets the background's shape follow the residual
	 */
	public TileFit(final PsfSpline psf, final NoiseModel noise, final double evidence, final double separation,
		final BackgroundKind background)
	{
		this.psf = psf;
		this.noise = noise;
		this.background = background;
		reach = psf.reach();
		significance = new Significance(evidence, separation);
	}

	/** @return what the tile is made of */
	public TileMolecules fit(final Tile tile) {
		final PsfSampler sampler = new PsfSampler(psf, reach);
		final Scene scene = new Scene(tile, noise, new Molecules(sampler));
		final MatchedFilter filter = new MatchedFilter(sampler);
		final Refinement refinement = new Refinement(scene);
		for (int round = 0; round < ROUNDS && add(scene, filter); round++) {
			refinement.run(STEPS_PER_ROUND, ROUND_TOLERANCE);
			significance.relaxed(EASIER).prune(scene);
			followBackground(scene);
		}
		int round = 0;
		do {
			refinement.run(LAST_STEPS, LAST_TOLERANCE);
			followBackground(scene);
		}
		while (significance.prune(scene) && ++round < LAST_ROUNDS);
		return new TileMolecules(scene);
	}

	/** Moves what is smooth of the residual into the background. */
	private void followBackground(final Scene scene) {
		if (background == BackgroundKind.SLOW) scene.addToShape(SmoothSurface.of(scene.residual, scene.weights, scene.width,
			scene.height));
	}

	private static boolean add(final Scene scene, final MatchedFilter filter) {
		scene.weigh();
		final List<MatchedFilter.Candidate> taken = new ArrayList<>();
		for (final MatchedFilter.Candidate candidate : filter.find(scene, CANDIDATE))
			if (taken.stream().allMatch(other -> Math.hypot(other.x - candidate.x, other.y - candidate.y) >= APART)) {
				taken.add(candidate);
				scene.molecules.add(candidate.x, candidate.y, candidate.amplitude);
			}
		return !taken.isEmpty();
	}
}
