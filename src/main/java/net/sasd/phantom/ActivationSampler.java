/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import net.sasd.phantom.PhantomRandom.Purpose;

/**
 * Draws the activations of one map.
 * <p>
 * Every site of the scene is active with probability theta. With a minimum distance only the number is drawn
 * so; the sites are then taken from a random order of all sites, skipping those too close to one already
 * taken (random sequential adsorption on the grid).
 * </p>
 */
final class ActivationSampler {

	private final SparseMapParameters p;
	private final SceneGeometry scene;
	private final long seed;

	ActivationSampler(final SparseMapParameters p, final SceneGeometry scene, final long seed) {
		this.p = p;
		this.scene = scene;
		this.seed = seed;
	}

	List<Activation> sample(final int frame, final int motif) {
		final int[] sites = sites(PhantomRandom.substream(seed, Purpose.SITES, frame, motif));
		final PhantomRandom random = PhantomRandom.substream(seed, Purpose.AMPLITUDES, frame, motif);
		final List<Activation> activations = new ArrayList<>(sites.length);
		for (final int site : sites)
			activations.add(new Activation(frame, motif, scene.firstRow + site / scene.sceneWidth,
				scene.firstColumn + site % scene.sceneWidth, (float) amplitude(random)));
		return activations;
	}

	private double amplitude(final PhantomRandom random) {
		if (p.distribution() == SparseMapDistribution.BERNOULLI_GAUSSIAN) {
			final double normal = p.amplitudeSigma() * random.nextGaussian();
			return p.nonNegative() ? Math.abs(normal) : normal;
		}
		final double magnitude = p.amplitudeMinimum() + (p.amplitudeMaximum() - p.amplitudeMinimum()) *
			random.nextDouble();
		final boolean negative = p.distribution() == SparseMapDistribution.BERNOULLI_RADEMACHER &&
			random.nextLong() < 0;
		return negative ? -magnitude : magnitude;
	}

	/** Ascending, so that the order of summation does not depend on how they were drawn. */
	private int[] sites(final PhantomRandom random) {
		final int area = scene.sceneHeight * scene.sceneWidth;
		final int[] sites = new int[area];
		int count = 0;
		for (int site = 0; site < area; site++)
			if (random.nextDouble() < p.density()) sites[count++] = site;
		if (p.minimumDistance() <= 1) return Arrays.copyOf(sites, count);
		return apart(count, area, random);
	}

	private int[] apart(final int count, final int area, final PhantomRandom random) {
		final int[] order = new int[area];
		for (int i = 0; i < area; i++)
			order[i] = i;
		final boolean[] blocked = new boolean[area];
		final int[] taken = new int[count];
		int found = 0;
		for (int i = 0; i < area && found < count; i++) {
			final int j = i + random.nextInt(area - i);
			final int site = order[j];
			order[j] = order[i];
			if (blocked[site]) continue;
			taken[found++] = site;
			block(blocked, site);
		}
		Check.that(found == count, "minimum distance", p.minimumDistance(), "only " + found + " of " + count +
			" activations found room, use a smaller distance or a lower density than " + p.density());
		Arrays.sort(taken);
		return taken;
	}

	private void block(final boolean[] blocked, final int site) {
		final double d = p.minimumDistance();
		final int reach = (int) Math.ceil(d) - 1;
		for (int dy = -reach; dy <= reach; dy++)
			for (int dx = -reach; dx <= reach; dx++) {
				if (dy * dy + dx * dx >= d * d) continue;
				int y = site / scene.sceneWidth + dy;
				int x = site % scene.sceneWidth + dx;
				if (scene.cyclic) {
					y = Math.floorMod(y, scene.sceneHeight);
					x = Math.floorMod(x, scene.sceneWidth);
				}
				if (y >= 0 && y < scene.sceneHeight && x >= 0 && x < scene.sceneWidth)
					blocked[y * scene.sceneWidth + x] = true;
			}
	}
}
