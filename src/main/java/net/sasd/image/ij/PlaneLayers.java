/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import java.util.Map;
import java.util.Set;

import ij.ImagePlus;
import net.sasd.image.InputImage;
import net.sasd.image.PlaneRuns;
import net.sasd.model.Solution;

/** Collects the layers and tables of frames that are solved one by one. Not thread-safe. */
final class PlaneLayers implements PlaneRuns.Sink, AutoCloseable {

	final ResultTables tables;
	private final InputImage input;
	private final Set<Layer> which;
	private final PlaneStore store;
	/** Frames before the first solution, which says how many motifs there are and of what size. */
	private int early;
	private LayerBuilder builder;

	PlaneLayers(final InputImage input, final Set<Layer> which, final PlaneStore store) {
		this.input = input;
		this.which = which;
		this.store = store;
		tables = new ResultTables(input);
	}

	@Override
	public void solved(final int frame, final Solution solution) {
		if (builder == null) {
			builder = new LayerBuilder(input, solution.motifs, which, store);
			for (int t = 0; t < early; t++)
				builder.leaveOut();
		}
		builder.add(solution, 0);
		tables.add(solution, frame);
	}

	@Override
	public void leftOut(final int frame) {
		if (builder == null) early++;
		else builder.leaveOut();
	}

	/** @return the complete layers */
	Map<Layer, ImagePlus> finish(final String info) {
		return builder.finish(info);
	}

	@Override
	public void close() {
		if (builder != null) builder.close();
	}
}
