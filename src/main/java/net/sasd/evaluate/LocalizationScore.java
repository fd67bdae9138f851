/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import net.sasd.smlm.Localization;

/**
 * How well molecules were found, as the single-molecule challenges score it (Sage et al., Nature Methods 2015 and
 * 2019). Molecules near the border do not count, neither true nor found ones. In each frame the nearest remaining
 * pair of a true and a found molecule is matched, as long as there is one within the radius: TP pairs, FP found
 * and FN true ones without partner. With the Jaccard index {@code J = TP / (TP + FP + FN)} and the root mean square
 * distance of the pairs R in nanometres, the efficiency is {@code E = 100 − √((100 − 100 J)² + (R / nm)²)}. Immutable.
 */
public final class LocalizationScore {

	/** Number of true molecules, found ones and pairs that count. */
	public final int truth, found, pairs;
	/** 100 J, and shares of true and of found molecules that have a partner, all in per cent. */
	public final double jaccard, recall, precision;
	/** R in nanometres, 0 without pairs. */
	public final double rmse;
	/** E. */
	public final double efficiency;
	/** Mean of found minus true place over the pairs, in nanometres. */
	public final double biasX, biasY;

	private LocalizationScore(final int truth, final int found, final int pairs, final double squares, final double dx,
		final double dy)
	{
		this.truth = truth;
		this.found = found;
		this.pairs = pairs;
		jaccard = 100.0 * pairs / Math.max(1, truth + found - pairs);
		recall = 100.0 * pairs / Math.max(1, truth);
		precision = 100.0 * pairs / Math.max(1, found);
		rmse = Math.sqrt(squares / Math.max(1, pairs));
		efficiency = 100 - Math.sqrt((100 - jaccard) * (100 - jaccard) + rmse * rmse);
		biasX = dx / Math.max(1, pairs);
		biasY = dy / Math.max(1, pairs);
	}

	/**
	 * Scores. Cost: the product of true and found molecules of a frame, sorted, frame by frame.
	 *
	 * @param truth true molecules
	 * @param found found ones
	 * @param area where and when molecules count
	 * @param radius largest distance of a pair, in nanometres
	 */
	public static LocalizationScore of(final List<Localization> truth, final List<Localization> found,
		final ScoredArea area, final double radius)
	{
		final Map<Integer, List<Localization>> byFrame = frames(found, area);
		int all = 0, pairs = 0;
		double squares = 0, dx = 0, dy = 0;
		for (final Map.Entry<Integer, List<Localization>> frame : frames(truth, area).entrySet()) {
			all += frame.getValue().size();
			for (final Pair pair : match(frame.getValue(), byFrame.get(frame.getKey()), radius)) {
				pairs++;
				squares += pair.distance * pair.distance;
				dx += pair.found.x - pair.truth.x;
				dy += pair.found.y - pair.truth.y;
			}
		}
		return new LocalizationScore(all, byFrame.values().stream().mapToInt(List::size).sum(), pairs, squares, dx, dy);
	}

	/**
	 * Finds the constant offset of found molecules, which a PSF of unknown origin leaves: the mean of found minus
	 * true place, three times over, each time with the offset so far taken off.
	 *
	 * @return x and y in nanometres
	 */
	public static double[] offset(final List<Localization> truth, final List<Localization> found, final ScoredArea area,
		final double radius)
	{
		final double[] offset = new double[2];
		for (int i = 0; i < 3; i++) {
			final LocalizationScore score = of(truth, shifted(found, -offset[0], -offset[1]), area, radius);
			offset[0] += score.biasX;
			offset[1] += score.biasY;
		}
		return offset;
	}

	/** @return the molecules at other places */
	public static List<Localization> shifted(final List<Localization> table, final double dx, final double dy) {
		return table.stream().map(molecule -> molecule.shifted(dx, dy)).collect(Collectors.toList());
	}

	private static Map<Integer, List<Localization>> frames(final List<Localization> table, final ScoredArea area) {
		return table.stream().filter(area::contains).collect(Collectors.groupingBy(molecule -> molecule.frame, TreeMap::new,
			Collectors.toList()));
	}

	private static List<Pair> match(final List<Localization> truth, final List<Localization> found, final double radius) {
		final List<Pair> near = new ArrayList<>(), matched = new ArrayList<>();
		if (found == null) return matched;
		for (int i = 0; i < truth.size(); i++)
			for (int j = 0; j < found.size(); j++) {
				final Pair pair = new Pair(truth.get(i), i, found.get(j), j);
				if (pair.distance <= radius) near.add(pair);
			}
		near.sort(Comparator.comparingDouble(pair -> pair.distance));
		final boolean[] used = new boolean[truth.size()], taken = new boolean[found.size()];
		for (final Pair pair : near) {
			if (used[pair.i] || taken[pair.j]) continue;
			used[pair.i] = taken[pair.j] = true;
			matched.add(pair);
		}
		return matched;
	}

	private static final class Pair {

		private final Localization truth, found;
		private final int i, j;
		private final double distance;

		private Pair(final Localization truth, final int i, final Localization found, final int j) {
			this.truth = truth;
			this.i = i;
			this.found = found;
			this.j = j;
			final double dx = truth.x - found.x, dy = truth.y - found.y;
			distance = Math.sqrt(dx * dx + dy * dy);
		}
	}
}
