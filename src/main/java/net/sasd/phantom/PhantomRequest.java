/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What a person changes of a preset, or of the defaults: what is not set stays. Shapes that are not named stay those of
 * the preset, in the window that is asked for. Not thread-safe.
 */
public final class PhantomRequest {

	/** Size, boundary, bias, noise, frames and seed, to be changed. */
	public final PhantomParametersBuilder scene;
	/** The maps, to be changed. */
	public final SparseMapParameters.Builder maps;
	private final String preset;
	private final PhantomParameters base;
	private int height, width, motifHeight, motifWidth;
	private boolean sized;
	private List<MotifFamily> families;
	private Integer motifs;

	/**
	 * Starts.
	 *
	 * @param preset one of {@link PhantomPresets#names()}, or null for the defaults
	 * @throws IllegalArgumentException if there is no such preset
	 */
	public PhantomRequest(final String preset) {
		this.preset = preset;
		base = preset == null ? PhantomParameters.builder().build() : PhantomPresets.get(preset);
		scene = base.toBuilder();
		maps = base.maps().toBuilder();
		height = base.height();
		width = base.width();
	}

	/** Sets rows and columns of a frame. */
	public PhantomRequest size(final int rows, final int columns) {
		height = rows;
		width = columns;
		scene.size(rows, columns);
		return this;
	}

	/** @return rows of a frame */
	public int height() {
		return height;
	}

	/** @return columns of a frame */
	public int width() {
		return width;
	}

	/** Sets rows and columns of a motif. */
	public PhantomRequest motifSize(final int rows, final int columns) {
		motifHeight = rows;
		motifWidth = columns;
		sized = true;
		return this;
	}

	/** Sets the family of each motif. */
	public PhantomRequest families(final List<MotifFamily> kinds) {
		families = Collections.unmodifiableList(new ArrayList<>(kinds));
		return this;
	}

	/** Sets the number of motifs, which only a single random family leaves open. */
	public PhantomRequest motifs(final int count) {
		motifs = count;
		return this;
	}

	/** @return the preset that the shapes come from, or null if they come from their families */
	public String presetOfShapes() {
		return families == null && motifs == null ? preset : null;
	}

	/** @return the changed parameters, checked by the generator, except for the number of motifs */
	public PhantomParameters parameters() {
		int rows = base.motifHeight(), columns = base.motifWidth();
		if (sized) {
			rows = motifHeight;
			columns = motifWidth;
		}
		else if (preset == null) {
			// a line in a line
			rows = height == 1 ? 1 : rows;
			columns = width == 1 ? 1 : columns;
		}
		scene.motifSize(rows, columns).maps(maps.build());
		if (presetOfShapes() == null) scene.motifs(shapes(rows, columns));
		return scene.build();
	}

	private List<MotifShape> shapes(final int rows, final int columns) {
		final List<MotifFamily> kinds = new ArrayList<>();
		if (families == null) kinds.add(MotifFamily.GAUSSIAN);
		else kinds.addAll(families);
		if (motifs != null && motifs != kinds.size()) {
			Check.that(motifs >= 1, "number of motifs", motifs, "use at least 1");
			Check.that(kinds.size() == 1 && kinds.get(0) == MotifFamily.RANDOM, "number of motifs", motifs, "name one " +
				"family per motif, for example ring,random; only a single random one can be repeated");
			while (kinds.size() < motifs)
				kinds.add(MotifFamily.RANDOM);
		}
		final List<MotifShape> shapes = new ArrayList<>();
		for (final MotifFamily kind : kinds)
			shapes.add(kind.shapeFor(rows, columns));
		return shapes;
	}
}
