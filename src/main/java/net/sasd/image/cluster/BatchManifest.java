/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import net.sasd.image.AtomicFile;
import net.sasd.image.Version;
import net.sasd.image.file.BatchEntry;
import net.sasd.image.file.BatchItem;
import net.sasd.image.file.BatchReport;
import net.sasd.image.file.BatchStatus;
import net.sasd.image.file.JsonText;
import net.sasd.image.file.RunFiles;

/**
 * What became of each image of a folder, in a file from which the same batch goes on after it was killed. Not
 * thread-safe.
 */
public final class BatchManifest {

	/** Its name in the output folder. */
	public static final String NAME = "manifest.json";
	private static final Gson GSON = new Gson();

	private final Path file;
	private final List<String> arguments;
	private final List<BatchItem> items;
	private final List<String> versions = new ArrayList<>();
	private final BatchStatus[] status;
	private final String[] messages;

	/**
	 * Begins a batch, or goes on with one of the same arguments: what it has done is done, as long as the image has the
	 * size and time that it had and the results are there.
	 *
	 * @param folder where results go
	 * @param arguments what is asked for
	 * @throws IOException if an image is gone
	 */
	public BatchManifest(final Path folder, final List<String> arguments, final List<BatchItem> items) throws IOException {
		file = folder.resolve(NAME);
		this.arguments = arguments;
		this.items = items;
		status = new BatchStatus[items.size()];
		messages = new String[items.size()];
		final Map<String, String> earlier = earlier();
		for (int i = 0; i < items.size(); i++) {
			final BatchItem item = items.get(i);
			versions.add(Files.size(item.file) + " bytes of " + Files.getLastModifiedTime(item.file));
			final boolean done = versions.get(i).equals(earlier.get(item.name)) && Files.exists(item.folder.resolve(
				RunFiles.RESULT));
			set(i, done ? BatchStatus.SKIPPED : BatchStatus.PENDING, done ? "Done before." : "");
		}
	}

	/** The images that were done with these arguments, and what they were like. */
	private Map<String, String> earlier() {
		final Map<String, String> done = new HashMap<>();
		if (Files.exists(file)) try {
			final JsonObject json = JsonText.readObject(file, "a manifest");
			if (!json.get("version").getAsString().equals(Version.get()) || !json.get("arguments").equals(GSON.toJsonTree(
				arguments))) return done;
			for (final JsonElement element : json.getAsJsonArray("images")) {
				final JsonObject image = element.getAsJsonObject();
				if (image.get("status").getAsString().matches("DONE|SKIPPED")) done.put(image.get("name").getAsString(), image
					.get("file").getAsString());
			}
		}
		catch (final IllegalArgumentException | IllegalStateException | NullPointerException | ClassCastException changed) {
			// then what it says of some is no help
		}
		return done;
	}

	/** Says what became of an image. */
	public void set(final int item, final BatchStatus what, final String message) {
		status[item] = what;
		messages[item] = message;
	}

	/** @return the images on which there is work to do */
	public int[] missing() {
		return IntStream.range(0, status.length).filter(i -> status[i] == BatchStatus.PENDING).toArray();
	}

	/** @return true if the results of all images are there */
	public boolean isDone() {
		return Stream.of(status).allMatch(one -> one == BatchStatus.DONE || one == BatchStatus.SKIPPED);
	}

	/** @return what became of them, in one sentence */
	public String summary() {
		final List<BatchEntry> entries = new ArrayList<>();
		for (int i = 0; i < status.length; i++)
			entries.add(new BatchEntry(items.get(i).name, status[i], Double.NaN, Double.NaN, messages[i]));
		return new BatchReport(entries).summary();
	}

	/** @throws net.sasd.image.WriteFailure if it cannot be written */
	public void write() {
		final JsonObject json = new JsonObject();
		json.addProperty("version", Version.get());
		json.add("arguments", GSON.toJsonTree(arguments));
		final JsonArray images = new JsonArray();
		for (int i = 0; i < items.size(); i++) {
			final JsonObject image = new JsonObject();
			image.addProperty("name", items.get(i).name);
			image.addProperty("file", versions.get(i));
			image.addProperty("status", status[i].name());
			image.addProperty("message", messages[i]);
			images.add(image);
		}
		json.add("images", images);
		AtomicFile.write(file, JsonText.pretty(json));
	}
}
