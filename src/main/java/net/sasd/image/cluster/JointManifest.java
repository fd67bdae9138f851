/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.cluster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import net.sasd.image.AtomicFile;
import net.sasd.image.file.JsonText;
import net.sasd.model.Motifs;

/**
 * What a joint learning was asked and where its motifs are, in a file from which the same job goes on after it was killed.
 * Not thread-safe.
 */
public final class JointManifest {

	private static final Gson GSON = new Gson();

	private final Path file;
	/** Tells the job from others. */
	private final String job;
	private final List<String> arguments;
	private int iteration;
	private Motifs motifs;
	private boolean done;

	/**
	 * Begins a job, or goes on with an earlier one.
	 *
	 * @param file where it is, or will be
	 * @param job what tells it from others
	 * @param arguments what was asked, for whoever looks
	 */
	public JointManifest(final Path file, final String job, final List<String> arguments) {
		this.file = file;
		this.job = job;
		this.arguments = new ArrayList<>(arguments);
		JobManifest.recall(file, job, this::read);
	}

	private void read(final JsonObject earlier) {
		final JsonArray window = earlier.getAsJsonArray("window");
		final Motifs found = new Motifs(window.get(0).getAsInt(), window.get(1).getAsInt(), GSON.fromJson(earlier.get(
			"motifs"), double[][].class));
		iteration = earlier.get("iteration").getAsInt();
		done = earlier.get("status").getAsString().equals("DONE");
		motifs = found;
	}

	/** @return iterations of the earlier job, 0: there was none */
	public int iteration() {
		return iteration;
	}

	/** @return its motifs on their lifted window, or null */
	public Motifs motifs() {
		return motifs;
	}

	/** @return true if it came to its end */
	public boolean isDone() {
		return done;
	}

	/**
	 * Writes where the job is.
	 *
	 * @param at iterations of it
	 * @param found motifs on their lifted window
	 * @throws net.sasd.image.WriteFailure if it cannot be written
	 */
	public void write(final int at, final Motifs found) {
		iteration = at;
		motifs = found;
		write("RUNNING");
	}

	/**
	 * Says that the job has come to its end.
	 *
	 * @throws net.sasd.image.WriteFailure if it cannot be written
	 */
	public void end() {
		write("DONE");
	}

	private void write(final String status) {
		final JsonObject json = JobManifest.begin(status, job, arguments);
		json.addProperty("iteration", iteration);
		final JsonArray window = new JsonArray(), values = new JsonArray();
		window.add(motifs.height());
		window.add(motifs.width());
		json.add("window", window);
		for (int k = 0; k < motifs.count(); k++)
			values.add(JsonText.numbers(motifs.get(k)));
		json.add("motifs", values);
		AtomicFile.write(file, JsonText.pretty(json));
	}
}
