/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.preview;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import net.sasd.model.Solution;

/**
 * A PNG for each kind of result, for a quick look; of several frames the one in which most was
 * found. The numbers are in the TIFF files.
 */
public final class Previews {

	/** Side of the box that a motif is enlarged into, in pixels. */
	private static final int MOTIF_BOX = 240;
	private static final int MOTIF_COLUMNS = 5;

	private Previews() {}

	/**
	 * Writes NAME-motifs.png, with the motifs enlarged and their shares of the explained energy, NAME-activation.png
	 * and NAME-components.png, both in the colours of the motifs, and NAME-residual.png, each atomically.
	 *
	 * @return the files, in this order
	 * @throws IllegalArgumentException if one cannot be written
	 */
	public static List<Path> write(final Solution solution, final Path directory, final String name) {
		final ResultView view = new ResultView(solution);
		final Map<String, Picture> pictures = new LinkedHashMap<>();
		pictures.put("-motifs.png", view.motifs(MOTIF_COLUMNS, MOTIF_BOX));
		pictures.put("-activation.png", view.activation());
		pictures.put("-components.png", view.components());
		pictures.put("-residual.png", view.residual());
		final List<Path> files = new ArrayList<>();
		pictures.forEach((suffix, picture) -> {
			final Path file = directory.resolve(name + suffix);
			picture.write(file);
			files.add(file);
		});
		return files;
	}
}
