/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Predicate;

import net.sasd.optim.CancelToken;
import net.sasd.smlm.Localization;
import net.sasd.smlm.render.MoleculeSpan;
import net.sasd.smlm.render.Rendering;
import net.sasd.smlm.render.RenderingParameters;
import net.sasd.smlm.render.RenderingParametersBuilder;

/**
 * Draws those molecules of a table that a filter lets through. Memory is that of the image, however long the table. Not
 * thread-safe.
 */
public final class MoleculeRendering {

	/** A table of molecules that can be read several times. */
	@FunctionalInterface
	public interface Source {

		/**
		 * Reads all molecules, in the same order each time.
		 *
		 * @throws IllegalArgumentException if it is no table of molecules
		 * @throws IOException if reading fails
		 */
		void read(Consumer<Localization> molecules) throws IOException;
	}

	/** How it is drawn. */
	public final RenderingParameters parameters;
	/** What is drawn so far. */
	public final Rendering image;
	private final Source source;
	private final Predicate<Localization> filter;
	private final CancelToken token;
	private long all, kept;

	/**
	 * Starts an image, and finds its field of view if need be, for which the table is read.
	 *
	 * @param filter which molecules count
	 * @param how without a field of view
	 * @param field left, top, width and height of the field of view in nm; null: what the molecules that count span
	 * @param token ends reading before the end of the table
	 * @throws IllegalArgumentException if nothing can be drawn, it does not fit into memory, the parameters cannot be used,
	 *           or there is no such table
	 * @throws IOException if reading fails
	 */
	public MoleculeRendering(final Source source, final Predicate<Localization> filter,
		final RenderingParametersBuilder how, final double[] field, final CancelToken token) throws IOException
	{
		this.source = source;
		this.filter = filter;
		this.token = token;
		final double[] seen = field == null ? span(how) : field;
		parameters = how.field(seen[0], seen[1], seen[2], seen[3]).build();
		RunEstimate.rendering(parameters).requireFits("lower the magnification, choose a smaller field of view");
		image = parameters.start();
	}

	private double[] span(final RenderingParametersBuilder how) throws IOException {
		// what is wrong with the other parameters is told before the table is read
		final RenderingParameters any = how.field(1e-3, 1e-3).build();
		final MoleculeSpan span = new MoleculeSpan();
		read(molecule -> {
			if (filter.test(molecule)) span.add(molecule);
		});
		return span.field(any.cameraPixel);
	}

	/**
	 * Reads the table and draws it; to be called once. If it is stopped, the molecules so far are drawn.
	 *
	 * @param also takes the molecules that count, too
	 * @throws IllegalArgumentException if it is no table of molecules
	 * @throws IOException if reading fails
	 */
	public void draw(final Consumer<Localization> also) throws IOException {
		read(molecule -> {
			all++;
			if (!filter.test(molecule)) return;
			kept++;
			image.add(molecule);
			also.accept(molecule);
		});
	}

	private void read(final Consumer<Localization> molecules) throws IOException {
		try {
			source.read(molecule -> {
				if (token.isCancelled()) throw new CancellationException();
				molecules.accept(molecule);
			});
		}
		catch (final CancellationException stopped) {
			// what is there so far is the result
		}
	}

	/** @return number of molecules that count, so far */
	public long kept() {
		return kept;
	}

	/** @return one line about it */
	public String summary(final String name) {
		return String.format(Locale.ROOT, "%s: %d of %d molecules, %d x %d pixels of %.4g nm.", name, kept, all, image
			.width(), image.height(), parameters.pixel());
	}

	/** @return lines key=value for the image's info: the same table and parameters give the same */
	public String info() {
		return String.format(Locale.ROOT, "kind=%s\nmolecules=%d\nfiltered_out=%d\npixel_nm=%.6g\nleft_nm=%.6g\n" +
			"top_nm=%.6g\n", parameters.kind, kept, all - kept, parameters.pixel(), parameters.left, parameters.top);
	}
}
