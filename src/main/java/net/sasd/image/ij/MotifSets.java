/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import net.sasd.image.ImageMetadata;
import net.sasd.model.Motifs;
import net.sasd.model.Solution;

/**
 * The motifs of the solutions that the frames come from, and what they are called: one set if all frames share
 * their motifs, otherwise one per run. Not thread-safe.
 */
final class MotifSets {

	private final ImageMetadata metadata;
	private final List<Motifs> sets = new ArrayList<>();
	private final List<double[]> energies = new ArrayList<>();
	private final List<Integer> firstFrames = new ArrayList<>();
	private final List<Integer> setOfFrame = new ArrayList<>();

	MotifSets(final ImageMetadata metadata) {
		this.metadata = metadata;
	}

	/** Adds the next frame of the input, which is frame index of a solution. */
	void add(final Solution solution, final int index) {
		if (sets.isEmpty() || sets.get(sets.size() - 1) != solution.motifs) {
			sets.add(solution.motifs);
			energies.add(new double[solution.motifs.count()]);
			firstFrames.add(setOfFrame.size());
		}
		setOfFrame.add(sets.size() - 1);
		final double[] energy = energies.get(sets.size() - 1);
		for (int k = 0; k < energy.length; k++)
			for (final float value : solution.component(index, k))
				energy[k] += (double) value * value;
	}

	/** Adds the next frame of the input, which has no motifs. */
	void leaveOut() {
		sets.add(null);
		energies.add(new double[0]);
		firstFrames.add(setOfFrame.size());
		setOfFrame.add(sets.size() - 1);
	}

	/** @return number of sets */
	int count() {
		return sets.size();
	}

	/** @return number of frames */
	int frames() {
		return setOfFrame.size();
	}

	/** @return the motifs of a set, null of a frame that was left out */
	Motifs get(final int set) {
		return sets.get(set);
	}

	/** @return "motif 1 (energy 63 %)", after the plane if each run has motifs of its own */
	String motifLabel(final int set, final int k) {
		if (sets.size() == 1) return motifName(set, k);
		final int frame = firstFrames.get(set);
		final String plane = metadata.label(frame);
		return (plane == null ? "plane " + (frame + 1) : plane) + ", " + motifName(set, k);
	}

	/** @return the input's label of a frame and the motif's name */
	String frameLabel(final int frame, final int k) {
		final int set = setOfFrame.get(frame);
		final String label = metadata.label(frame);
		return label == null ? motifName(set, k) : label + ", " + motifName(set, k);
	}

	private String motifName(final int set, final int k) {
		if (sets.get(set) == null) return "motif " + (k + 1) + " (left out)";
		double total = 0;
		for (final double energy : energies.get(set))
			total += energy;
		final double share = total > 0 ? energies.get(set)[k] / total : 0;
		return String.format(Locale.ROOT, "motif %d (energy %.0f %%)", k + 1, 100 * share);
	}
}
