/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.cluster;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

import net.sasd.image.AtomicFile;
import net.sasd.smlm.Localization;
import net.sasd.smlm.storm.FrameMolecules;

/**
 * The molecules of some frames as a table with all digits, so that whoever reads them has the same numbers as whoever
 * found them. It has a row for each frame, {@code frame,background}, followed by one for each of its molecules,
 * {@code frame,,x,y,intensity,background,uncertainty}; lines with # tell which job it belongs to, which frames were
 * bad, and that it is complete. Immutable.
 */
public final class PartFile implements Serializable {

	private static final long serialVersionUID = 1;
	private static final String COLUMNS = "frame,frame background [count],x [nm],y [nm],intensity [photon]," +
		"background [photon],uncertainty [nm]\n";
	private static final String END = "# end", BAD = "# bad ";

	/** Finds molecules. */
	@FunctionalInterface
	public interface Content {

		/** @return frames that could not be read, from 1, and why; null: the part is not to be written after all */
		SortedMap<Integer, String> write(Consumer<FrameMolecules> frames);
	}

	/** The frames. */
	public final FrameRange range;
	private final String folder, job;
	private final int number;

	/**
	 * @param number of the part, from 0
	 * @param job what tells it from other jobs
	 */
	public PartFile(final Path folder, final int number, final String job, final FrameRange range) {
		this.folder = folder.toString();
		this.number = number;
		this.job = job;
		this.range = range;
	}

	private Path file() {
		return Paths.get(folder, name());
	}

	private String start() {
		return "# job " + job + " frames " + range.first + "-" + range.last;
	}

	/** @return the name of the file */
	public String name() {
		return String.format("part-%05d.csv", number);
	}

	/**
	 * Writes it, whole or not at all.
	 *
	 * @throws net.sasd.image.WriteFailure if it cannot be written
	 */
	public void write(final Content content) {
		try {
			AtomicFile.write(file(), out -> {
				final Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
				text.append(start()).append('\n').append(COLUMNS);
				for (final Map.Entry<Integer, String> one : write(content, text).entrySet())
					text.append(BAD + one.getKey() + " " + one.getValue().replaceAll("\\s+", " ") + "\n");
				text.append(END + "\n");
				// the stream stays open
				text.flush();
			});
		}
		catch (final Unwanted nothing) {
			// as it was asked for
		}
	}

	private static SortedMap<Integer, String> write(final Content content, final Writer text) throws IOException {
		try {
			final SortedMap<Integer, String> bad = content.write(frame -> write(frame, text));
			if (bad == null) throw new Unwanted();
			return bad;
		}
		catch (final UncheckedIOException full) {
			throw full.getCause();
		}
	}

	private static void write(final FrameMolecules frame, final Writer text) {
		final StringBuilder lines = new StringBuilder().append(frame.frame).append(',').append(frame.background).append(
			'\n');
		for (final Localization m : frame.molecules)
			lines.append(m.frame).append(",,").append(m.x).append(',').append(m.y).append(',').append(m.intensity).append(
				',').append(m.background).append(',').append(m.uncertainty).append('\n');
		try {
			text.append(lines);
		}
		catch (final IOException full) {
			throw new UncheckedIOException(full);
		}
	}

	/** @return true if there is such a file, whichever job it is of */
	boolean exists() {
		return Files.exists(file());
	}

	/** @return the frames that were bad, and why, if the part is there, complete, and of this job; otherwise null */
	public SortedMap<Integer, String> committed() throws IOException {
		if (!Files.exists(file())) return null;
		final SortedMap<Integer, String> bad = new TreeMap<>();
		String last = null;
		try (BufferedReader lines = Files.newBufferedReader(file())) {
			if (!start().equals(lines.readLine())) return null;
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				last = line;
				if (!line.startsWith(BAD)) continue;
				final String[] words = line.substring(BAD.length()).split(" ", 2);
				bad.put(Integer.valueOf(words[0]), words[1]);
			}
		}
		catch (final NumberFormatException | ArrayIndexOutOfBoundsException changed) {
			return null;
		}
		return END.equals(last) ? bad : null;
	}

	/**
	 * Reads the frames, in order.
	 *
	 * @throws IOException if it cannot be read, or somebody has changed it
	 */
	public void read(final Consumer<FrameMolecules> frames) throws IOException {
		try (BufferedReader lines = Files.newBufferedReader(file())) {
			int frame = 0;
			double background = 0;
			List<Localization> molecules = new ArrayList<>();
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				if (line.isEmpty() || !Character.isDigit(line.charAt(0))) continue;
				final String[] cells = line.split(",", -1);
				if (cells.length > 2) molecules.add(molecule(cells));
				else {
					if (frame > 0) frames.accept(new FrameMolecules(frame, molecules, background));
					frame = Integer.parseInt(cells[0]);
					background = Double.parseDouble(cells[1]);
					molecules = new ArrayList<>();
				}
			}
			if (frame > 0) frames.accept(new FrameMolecules(frame, molecules, background));
		}
		catch (final NumberFormatException | ArrayIndexOutOfBoundsException changed) {
			throw new IOException("the part " + file() + " has been changed; delete it", changed);
		}
	}

	private static Localization molecule(final String[] cells) {
		return new Localization(Integer.parseInt(cells[0]), Double.parseDouble(cells[2]), Double.parseDouble(cells[3]), Double
			.parseDouble(cells[4]), Double.parseDouble(cells[5]), Double.parseDouble(cells[6]));
	}

	/** Ends writing before anything is there. */
	private static final class Unwanted extends RuntimeException {

		private static final long serialVersionUID = 1;
	}
}
